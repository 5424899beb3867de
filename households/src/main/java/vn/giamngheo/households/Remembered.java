package vn.giamngheo.households;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Reading;

/** What the cells of a column with few different values were read as; bounded, so that a hostile file fills nothing. */
final class Remembered {

    private static final int PLACES = 1 << 10;
    private static final int MOST = PLACES / 2;
    private static final int LONGEST = 200;

    private final byte[] @Nullable [] texts = new byte[PLACES][];
    private final @Nullable Reading[] readings = new Reading[PLACES];
    private int count;

    @Nullable
    Reading find(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        while (true) {
            byte[] text = texts[place];
            if (text == null) {
                return null;
            }
            if (text.length == to - from && Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return readings[place];
            }
            place = place + 1 & PLACES - 1;
        }
    }

    void put(byte[] bytes, int from, int to, Reading reading) {
        if (count >= MOST || to - from > LONGEST) {
            return;
        }
        int place = place(bytes, from, to);
        while (texts[place] != null) {
            place = place + 1 & PLACES - 1;
        }
        texts[place] = Arrays.copyOfRange(bytes, from, to);
        readings[place] = reading;
        count++;
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + bytes[at];
        }
        hash *= 0x9E3779B9;
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}

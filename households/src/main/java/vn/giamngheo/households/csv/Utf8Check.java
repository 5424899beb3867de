package vn.giamngheo.households.csv;

/** Follows the bytes of a file, piece after piece, and finds the first that is NUL or not UTF-8. */
final class Utf8Check {

    /** No bad byte so far. */
    static final int SOUND = -1;

    private int missing;
    private int low = 0x80;
    private int high = 0xBF;

    /** The index of the first bad byte from {@code from} to {@code to}, or {@link #SOUND}. */
    int check(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (missing == 0) {
                while (at + 8 <= to && Words.plain(Words.at(bytes, at))) {
                    at += 8;
                }
                if (at == to) {
                    break;
                }
            }
            if (!accepts(bytes[at] & 0xFF)) {
                return at;
            }
            at++;
        }
        return SOUND;
    }

    /** Whether the file may end here. */
    boolean complete() {
        return missing == 0;
    }

    private boolean accepts(int value) {
        if (missing > 0) {
            boolean follows = value >= low && value <= high;
            missing--;
            low = 0x80;
            high = 0xBF;
            return follows;
        }
        if (value < 0x80) {
            return value != 0;
        }
        return begins(value);
    }

    private boolean begins(int value) {
        if (value < 0xC2 || value > 0xF4) {
            return false;
        }
        if (value < 0xE0) {
            missing = 1;
        } else if (value < 0xF0) {
            missing = 2;
            low = value == 0xE0 ? 0xA0 : 0x80;
            high = value == 0xED ? 0x9F : 0xBF;
        } else {
            missing = 3;
            low = value == 0xF0 ? 0x90 : 0x80;
            high = value == 0xF4 ? 0x8F : 0xBF;
        }
        return true;
    }
}

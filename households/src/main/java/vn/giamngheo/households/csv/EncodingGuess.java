package vn.giamngheo.households.csv;

import org.jspecify.annotations.Nullable;

/** Which of the encodings met in Vietnamese offices a file is probably in, when it is not UTF-8. */
final class EncodingGuess {

    private EncodingGuess() {}

    /** UTF-16 as told by its mark or by every other byte being NUL, or null. */
    static @Nullable String wide(byte[] first) {
        if (first.length < 2) {
            return null;
        }
        int mark = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        if (mark == 0xFFFE) {
            return "UTF-16LE";
        }
        if (mark == 0xFEFF) {
            return "UTF-16BE";
        }
        int even = 0;
        int odd = 0;
        int sample = Math.min(first.length, 1_000);
        for (int at = 0; at < sample; at++) {
            if (first[at] == 0) {
                even += 1 - at % 2;
                odd += at % 2;
            }
        }
        if (odd * 4 > sample && even * 20 < sample) {
            return "UTF-16LE";
        }
        return even * 4 > sample && odd * 20 < sample ? "UTF-16BE" : null;
    }

    /** TCVN3 puts its letters where Windows-1258 has signs; of other bytes Windows-1258 is the likelier. */
    static String of(byte[] text) {
        int high = 0;
        int signs = 0;
        for (byte value : text) {
            int code = value & 0xFF;
            if (code >= 0x80) {
                high++;
                signs += code >= 0xA1 && code <= 0xBF ? 1 : 0;
            }
        }
        return signs * 4 > high ? "TCVN3 (ABC)" : "Windows-1258";
    }
}

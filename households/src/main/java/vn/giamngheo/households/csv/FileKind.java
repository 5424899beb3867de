package vn.giamngheo.households.csv;

import org.jspecify.annotations.Nullable;

/** Recognises files that people give instead of CSV. */
final class FileKind {

    private FileKind() {}

    /** The usual ending of such files, or null when the bytes may be text. */
    static @Nullable String of(byte[] first) {
        if (begins(first, 'P', 'K', 3, 4) || begins(first, 'P', 'K', 5, 6)) {
            return contains(first, "xl/") || contains(first, "[Content_Types]") ? "xlsx" : "zip";
        }
        if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "xls";
        }
        if (begins(first, 0x1F, 0x8B)) {
            return "gz";
        }
        if (begins(first, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        return begins(first, 'P', 'A', 'R', '1') ? "parquet" : null;
    }

    private static boolean begins(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int at = 0; at < expected.length; at++) {
            if ((bytes[at] & 0xFF) != expected[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, String word) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(word);
    }
}

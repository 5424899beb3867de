package vn.giamngheo.households.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes records as bytes: comma, LF, UTF-8, quotes only where they are needed. */
public final class CsvLine {

    private byte[] bytes = new byte[1 << 14];
    private int length;
    private boolean begun;

    /** Adds a field; null is an empty one. */
    public CsvLine field(@org.jspecify.annotations.Nullable String text) {
        separate();
        if (text != null) {
            write(text);
        }
        return this;
    }

    /** Adds a whole number; null is an empty field. */
    public CsvLine field(@org.jspecify.annotations.Nullable Long number) {
        return field(number == null ? null : Long.toString(number));
    }

    /** Adds a field of values joined by {@code |}. */
    public CsvLine field(List<String> values) {
        return field(
                switch (values.size()) {
                    case 0 -> null;
                    case 1 -> values.getFirst();
                    default -> String.join("|", values);
                });
    }

    /** Ends the record. */
    public CsvLine end() {
        put((byte) '\n');
        begun = false;
        return this;
    }

    /** The bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Forgets the bytes so far. */
    public void clear() {
        length = 0;
        begun = false;
    }

    private void separate() {
        if (begun) {
            put((byte) ',');
        }
        begun = true;
    }

    private void write(String text) {
        boolean quotes = needsQuotes(text);
        byte[] encoded = (quotes ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private static boolean needsQuotes(String text) {
        for (int at = 0; at < text.length(); at++) {
            char value = text.charAt(at);
            if (value == ',' || value == '"' || value == '\n' || value == '\r') {
                return true;
            }
        }
        return false;
    }

    private void put(byte value) {
        room(1);
        bytes[length++] = value;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

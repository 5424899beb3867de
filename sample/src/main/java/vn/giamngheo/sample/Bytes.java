package vn.giamngheo.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of UTF-8 bytes into which rows are written by hand. */
final class Bytes {

    private byte[] buffer = new byte[1 << 16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
    }

    /** Makes room for one more row, so that the writers below need not look. */
    void row(int most) {
        if (buffer.length - size < most) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + most));
        }
    }

    Bytes put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    Bytes put(char ascii) {
        buffer[size++] = (byte) ascii;
        return this;
    }

    /** ASCII text. */
    @SuppressWarnings("deprecation") // The one way to copy the bytes of an ASCII text without an object in between.
    Bytes code(String ascii) {
        ascii.getBytes(0, ascii.length(), buffer, size);
        size += ascii.length();
        return this;
    }

    /** Ends a cell. */
    Bytes end() {
        buffer[size++] = ',';
        return this;
    }

    /** Ends the row in place of its last comma. */
    void endRow() {
        buffer[size - 1] = '\n';
    }

    Bytes number(long number) {
        if (number >= 10) {
            number(number / 10);
        }
        buffer[size++] = (byte) ('0' + number % 10);
        return this;
    }

    /** A number with zeros in front. */
    Bytes padded(int number, int digits) {
        int rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    Bytes bool(boolean value) {
        return code(value ? "true" : "false");
    }

    /** A day as {@code yyyy-mm-dd}. */
    Bytes day(int year, int month, int day) {
        return padded(year, 4).put('-').padded(month, 2).put('-').padded(day, 2);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

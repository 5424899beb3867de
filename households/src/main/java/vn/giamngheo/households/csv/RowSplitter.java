package vn.giamngheo.households.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Divides one record into its fields; used again and again, not by several threads at once. */
public final class RowSplitter {

    private final byte delimiter;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int count;
    private int misplaced;

    public RowSplitter(byte delimiter) {
        this.delimiter = delimiter;
    }

    /** Divides the bytes of one record, its line end excluded. */
    public void split(byte[] bytes, int start, int end) {
        count = 0;
        misplaced = -1;
        int at = start;
        while (true) {
            if (count == from.length) {
                grow();
            }
            int next = at < end && bytes[at] == '"' ? quoted(bytes, at, end) : plain(bytes, at, end);
            count++;
            if (next >= end) {
                return;
            }
            at = next + 1;
            if (count > Limits.COLUMNS) {
                return;
            }
        }
    }

    /** The number of fields; counting stops above the number of columns that a head can have. */
    public int count() {
        return count;
    }

    /** The index of the first field with text behind its closing quote, or -1. */
    public int misplacedQuote() {
        return misplaced;
    }

    /** Where the field begins, its quote excluded. */
    public int from(int field) {
        return from[field];
    }

    /** Where the field ends, its quote excluded. */
    public int to(int field) {
        return to[field];
    }

    /** Whether the field holds doubled quotes that stand for one. */
    public boolean doubled(int field) {
        return doubled[field];
    }

    /** The field as text. */
    public String text(byte[] bytes, int field) {
        String text = new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
        return doubled[field] ? text.replace("\"\"", "\"") : text;
    }

    private int plain(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != delimiter) {
            at++;
        }
        put(start, at, false);
        return at;
    }

    private int quoted(byte[] bytes, int start, int end) {
        boolean twice = false;
        int at = start + 1;
        while (at < end) {
            if (bytes[at] == '"') {
                if (at + 1 < end && bytes[at + 1] == '"') {
                    twice = true;
                    at++;
                } else {
                    break;
                }
            }
            at++;
        }
        put(start + 1, Math.min(at, end), twice);
        int next = at + 1;
        while (next < end && bytes[next] != delimiter) {
            if (bytes[next] != ' ' && bytes[next] != '\r' && misplaced < 0) {
                misplaced = count;
            }
            next++;
        }
        return next;
    }

    private void put(int start, int end, boolean twice) {
        from[count] = start;
        to[count] = end;
        doubled[count] = twice;
    }

    private void grow() {
        int larger = count * 2;
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
        doubled = Arrays.copyOf(doubled, larger);
    }
}

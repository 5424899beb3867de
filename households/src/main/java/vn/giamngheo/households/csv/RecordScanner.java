package vn.giamngheo.households.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Goes through the records of a file one after another: where each begins and ends, on which physical line it begins,
 * and where its key field lies. The rest of a record is skipped eight bytes at a time.
 */
public final class RecordScanner implements Closeable {

    private static final int BUFFER = 1 << 18;
    private static final int MORE = -1;

    private final CsvSource source;
    private final InputStream in;
    private final byte delimiter;
    private final int keyField;
    private final boolean checking;
    private final Utf8Check utf8 = new Utf8Check();

    private byte[] buffer = new byte[BUFFER];
    private int limit;
    private int next;
    private boolean ended;
    private long consumed;
    private long nextLine = 1;

    private int start;
    private int end;
    private long line;
    private int keyFrom;
    private int keyTo;
    private boolean keyDoubled;
    private boolean lastDoubled;
    private int lineEnds;
    private long quoteLine;
    private boolean cutOff;

    RecordScanner(CsvSource source, byte delimiter, int keyField, boolean checking) {
        this.source = source;
        this.delimiter = delimiter;
        this.keyField = keyField;
        this.checking = checking;
        try {
            this.in = Files.newInputStream(source.path());
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.FILE_UNREADABLE, source.name());
        }
        try {
            fill();
        } catch (UnusableFile e) {
            close();
            throw e;
        }
        next = source.markBytes(buffer, limit);
    }

    /** Goes to the next record in which something is written; false at the end of the file. */
    public boolean next() {
        while (record()) {
            if (!blank()) {
                return true;
            }
        }
        return false;
    }

    /** The bytes in which the record lies until the next call of {@link #next}. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the record begins in the buffer. */
    public int start() {
        return start;
    }

    /** Where the record ends in the buffer, its line end excluded. */
    public int end() {
        return end;
    }

    /** The physical line on which the record begins, the first being 1. */
    public long line() {
        return line;
    }

    /** Where the key field begins. */
    public int keyFrom() {
        return keyFrom;
    }

    /** Where the key field ends; equal to its begin where the record has no such field. */
    public int keyTo() {
        return keyTo;
    }

    /** Whether the key field holds doubled quotes. */
    public boolean keyDoubled() {
        return keyDoubled;
    }

    /** Whether the record is the last one and has no line end. */
    public boolean cutOff() {
        return cutOff;
    }

    /** Bytes of the file gone through so far. */
    public long position() {
        return consumed + next;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.FILE_UNREADABLE, source.name());
        }
    }

    private boolean record() {
        while (true) {
            if (next >= limit && ended) {
                return false;
            }
            int lineEnd = scan();
            if (lineEnd != MORE) {
                accept(lineEnd);
                return true;
            }
            fill();
        }
    }

    private boolean blank() {
        for (int at = start; at < end; at++) {
            byte value = buffer[at];
            if (value != delimiter && value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    private void accept(int lineEnd) {
        start = next;
        end = lineEnd;
        line = nextLine;
        cutOff = lineEnd >= limit;
        if (end > start && buffer[end - 1] == '\r') {
            end--;
            keyTo = Math.min(keyTo, end);
        }
        keyFrom = Math.min(keyFrom, keyTo);
        next = Math.min(lineEnd + 1, limit);
        nextLine += lineEnds + 1L;
        if (end - start > Limits.FIELD_BYTES) {
            refuseLongField();
        }
    }

    /** The index of the record's line end (or of the end of the file), or {@link #MORE}. */
    private int scan() {
        lineEnds = 0;
        keyFrom = keyTo = next;
        keyDoubled = false;
        int at = next;
        for (int field = 0; field <= keyField; field++) {
            at = field(at, field == keyField);
            if (at == MORE) {
                return MORE;
            }
            if (at >= limit || buffer[at] == '\n') {
                return at;
            }
            at++;
        }
        return skip(at);
    }

    private int field(int from, boolean key) {
        int at = from;
        if (at < limit && buffer[at] == '"') {
            int closing = closingQuote(at);
            if (closing == MORE) {
                return MORE;
            }
            if (key) {
                keyFrom = from + 1;
                keyTo = closing;
                keyDoubled = lastDoubled;
            }
            at = closing + 1;
        } else if (key) {
            keyFrom = from;
        }
        boolean plain = at == from;
        while (at < limit && buffer[at] != delimiter && buffer[at] != '\n') {
            at++;
        }
        if (at >= limit && !ended) {
            return MORE;
        }
        if (key && plain) {
            keyTo = at;
        }
        return at;
    }

    private int skip(int from) {
        int at = from;
        long quotes = Words.repeat((byte) '"');
        long ends = Words.repeat((byte) '\n');
        while (true) {
            while (at + 8 <= limit) {
                long word = Words.at(buffer, at);
                long marks = Words.equal(word, ends) | Words.equal(word, quotes);
                if (marks != 0) {
                    at += Words.first(marks);
                    break;
                }
                at += 8;
            }
            while (at < limit && buffer[at] != '\n' && buffer[at] != '"') {
                at++;
            }
            if (at >= limit) {
                return ended ? limit : MORE;
            }
            if (buffer[at] == '\n') {
                return at;
            }
            if (buffer[at - 1] == delimiter) {
                at = closingQuote(at);
                if (at == MORE) {
                    return MORE;
                }
            }
            at++;
        }
    }

    /** The index of the quote that closes the field whose quote opens at {@code opening}, or {@link #MORE}. */
    private int closingQuote(int opening) {
        quoteLine = nextLine + lineEnds;
        lastDoubled = false;
        int at = opening + 1;
        while (at < limit) {
            byte value = buffer[at];
            if (value == '\n') {
                lineEnds++;
            } else if (value == '"') {
                if (at + 1 >= limit && !ended) {
                    return MORE;
                }
                if (at + 1 >= limit || buffer[at + 1] != '"') {
                    return at;
                }
                lastDoubled = true;
                at++;
            }
            at++;
        }
        if (ended) {
            throw new UnusableFile(FileFault.FILE_TRUNCATED, source.name(), quoteLine);
        }
        return MORE;
    }

    private void fill() {
        int kept = limit - next;
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, kept);
            consumed += next;
            next = 0;
            limit = kept;
        } else if (limit == buffer.length) {
            if (buffer.length >= Limits.ROW_BYTES) {
                throw new UnusableFile(FileFault.ROW_TOO_LONG, source.name(), nextLine, Limits.ROW_BYTES);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = in.readNBytes(buffer, limit, buffer.length - limit);
            int before = limit;
            limit += read;
            ended = limit < buffer.length;
            if (checking) {
                check(before);
            }
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.FILE_UNREADABLE, source.name());
        }
    }

    private void check(int from) {
        int bad = utf8.check(buffer, from, limit);
        if (bad == Utf8Check.SOUND && ended && !utf8.complete()) {
            bad = limit;
        }
        if (bad != Utf8Check.SOUND) {
            throw source.badByte(consumed + bad);
        }
    }

    private void refuseLongField() {
        RowSplitter splitter = new RowSplitter(delimiter);
        splitter.split(buffer, start, end);
        for (int field = 0; field < splitter.count(); field++) {
            if (splitter.to(field) - splitter.from(field) > Limits.FIELD_BYTES) {
                throw new UnusableFile(FileFault.FIELD_TOO_LONG, source.name(), line, Limits.FIELD_BYTES, field + 1);
            }
        }
    }
}

package vn.giamngheo.households.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A CSV file that lies on a disk, as it was when it was opened. */
public final class CsvSource {

    private static final byte[] DELIMITERS = {',', ';', '\t'};
    private static final String OTHERS = "|:~^!#\u00a6";
    private static final int SAMPLE = 1 << 16;

    private final Path path;
    private final String name;
    private final BasicFileAttributes seen;

    private CsvSource(Path path, BasicFileAttributes seen) {
        this.path = path;
        this.name = path.toString();
        this.seen = seen;
    }

    /** Looks at a file; refuses what cannot be a CSV file in UTF-8. */
    public static CsvSource open(Path path) {
        CsvSource source = new CsvSource(path, attributes(path));
        if (source.seen.isDirectory()) {
            throw new UnusableFile(FileFault.FILE_IS_DIRECTORY, source.name, 0);
        }
        if (!source.seen.isRegularFile()) {
            throw new UnusableFile(FileFault.FILE_NOT_REGULAR, source.name, 0);
        }
        source.refuseOtherKinds();
        return source;
    }

    public Path path() {
        return path;
    }

    /** The file as the person named it. */
    public String name() {
        return name;
    }

    /** Bytes of the file. */
    public long size() {
        return seen.size();
    }

    /** Finds the delimiter and the headings; {@code known} says whether a heading is one of those expected. */
    public CsvHead head(Predicate<String> known) {
        CsvHead best = null;
        long most = -1;
        UnusableFile refusal = null;
        for (byte delimiter : DELIMITERS) {
            try {
                CsvHead head = headWith(delimiter);
                long found = head.headings().stream().filter(known).count() * Limits.ROW_BYTES
                        + head.headings().size();
                if (found > most) {
                    most = found;
                    best = head;
                }
            } catch (UnusableFile e) {
                if (e.fault() != FileFault.FILE_TRUNCATED) {
                    throw e;
                }
                refusal = e;
            }
        }
        if (best == null) {
            throw refusal == null ? new UnusableFile(FileFault.FILE_EMPTY, name, 0) : refusal;
        }
        if (best.headings().size() > Limits.COLUMNS) {
            throw new UnusableFile(FileFault.HEAD_COLUMNS_TOO_MANY, name, 1, Limits.COLUMNS);
        }
        refuseOtherDelimiter(best, known);
        return best;
    }

    /** Goes through the records, the head being the first; {@code checking} looks at every byte. */
    public RecordScanner scan(byte delimiter, int keyField, boolean checking) {
        return new RecordScanner(this, delimiter, keyField, checking);
    }

    /** Refuses a file that is not the one that was opened. */
    public void refuseChange() {
        BasicFileAttributes now = attributes(path);
        if (now.size() != seen.size()
                || !now.lastModifiedTime().equals(seen.lastModifiedTime())
                || !String.valueOf(now.fileKey()).equals(String.valueOf(seen.fileKey()))) {
            throw new UnusableFile(FileFault.FILE_CHANGED, name, 0);
        }
    }

    /** The number of bytes of a byte order mark. */
    int markBytes(byte[] bytes, int length) {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    /** The refusal for a byte that is NUL or not UTF-8. */
    UnusableFile badByte(long offset) {
        try (InputStream in = Files.newInputStream(path)) {
            long line = 1;
            for (long left = offset; left > 0; ) {
                byte[] piece = in.readNBytes((int) Math.min(SAMPLE, left));
                if (piece.length == 0) {
                    break;
                }
                left -= piece.length;
                for (byte value : piece) {
                    line += value == '\n' ? 1 : 0;
                }
            }
            byte[] rest = in.readNBytes(SAMPLE);
            if (rest.length > 0 && rest[0] == 0) {
                return new UnusableFile(FileFault.FILE_HAS_NUL, name, line);
            }
            return new UnusableFile(FileFault.FILE_NOT_UTF8, name, line, EncodingGuess.of(rest));
        } catch (IOException e) {
            return UnusableFile.because(e, FileFault.FILE_UNREADABLE, name);
        }
    }

    private CsvHead headWith(byte delimiter) {
        try (RecordScanner scanner = scan(delimiter, 0, true)) {
            if (!scanner.next()) {
                throw new UnusableFile(FileFault.FILE_EMPTY, name, 0);
            }
            RowSplitter splitter = new RowSplitter(delimiter);
            splitter.split(scanner.buffer(), scanner.start(), scanner.end());
            List<String> headings = new ArrayList<>();
            for (int field = 0; field < splitter.count(); field++) {
                headings.add(splitter.text(scanner.buffer(), field).strip());
            }
            if (scanner.cutOff() && headings.stream().anyMatch(heading -> heading.indexOf('\r') >= 0)) {
                throw new UnusableFile(FileFault.HEAD_LINE_ENDS, name, 1);
            }
            return new CsvHead(delimiter, List.copyOf(headings));
        }
    }

    private void refuseOtherDelimiter(CsvHead head, Predicate<String> known) {
        if (head.headings().size() > 1) {
            return;
        }
        String only = head.headings().getFirst();
        for (int at = 0; at < OTHERS.length(); at++) {
            char other = OTHERS.charAt(at);
            String[] parts = only.split(java.util.regex.Pattern.quote(String.valueOf(other)), -1);
            for (String part : parts) {
                if (parts.length > 1 && known.test(part.strip())) {
                    throw new UnusableFile(FileFault.HEAD_DELIMITER, name, 1, String.valueOf(other));
                }
            }
        }
    }

    private void refuseOtherKinds() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(SAMPLE);
            if (first.length == 0) {
                throw new UnusableFile(FileFault.FILE_EMPTY, name, 0);
            }
            String kind = FileKind.of(first);
            if (kind != null) {
                throw new UnusableFile(FileFault.FILE_NOT_CSV, name, 0, kind);
            }
            String wide = EncodingGuess.wide(first);
            if (wide != null) {
                throw new UnusableFile(FileFault.FILE_NOT_UTF8, name, 1, wide);
            }
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.FILE_UNREADABLE, name);
        }
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            boolean missing = e instanceof java.nio.file.NoSuchFileException
                    || e instanceof java.nio.file.FileSystemException f && isBelowFile(f);
            throw UnusableFile.because(
                    e, missing ? FileFault.FILE_MISSING : FileFault.FILE_UNREADABLE, path.toString());
        }
    }

    private static boolean isBelowFile(java.nio.file.FileSystemException e) {
        @Nullable String reason = e.getReason();
        return reason != null && reason.contains("Not a directory");
    }
}

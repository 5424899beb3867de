package vn.giamngheo.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.LineageReading.Structure;
import vn.giamngheo.gazetteer.LineageReading.Unusable;

/** Reads a list of who went where, {@code old_code,new_code[,share]}: the form of the file; the rows are checked by {@link LineageRows}. */
public final class LineageFile {

    /** Larger than any list of the units of one country. */
    public static final int LARGEST = 64 << 20;

    private static final String OLD = "old_code";
    private static final String NEW = "new_code";
    private static final String SHARE = "share";

    private LineageFile() {}

    /** Reads the content of a file against the units that ended before and began on {@code firstDay}. */
    public static LineageReading read(byte[] content, Gazetteer gazetteer, LocalDate firstDay) {
        if (content.length > LARGEST) {
            return new Unusable(Structure.FILE_TOO_LARGE, List.of(LARGEST >> 20));
        }
        String text = decode(content);
        if (text == null) {
            return new Unusable(Structure.NOT_UTF8, List.of());
        }
        if (text.isBlank()) {
            return new Unusable(Structure.FILE_EMPTY, List.of());
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return read(csv.iterator(), new LineageRows(gazetteer, firstDay));
        } catch (CsvParseException e) {
            return new Unusable(Structure.QUOTE_MISPLACED, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineageReading read(Iterator<CsvRecord> records, LineageRows rows) {
        List<String> head = new ArrayList<>();
        for (String heading : records.next().getFields()) {
            String name = heading.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && head.contains(name)) {
                return new Unusable(Structure.COLUMN_REPEATED, List.of(name));
            }
            head.add(name);
        }
        for (String needed : List.of(OLD, NEW)) {
            if (!head.contains(needed)) {
                return new Unusable(Structure.COLUMN_MISSING, List.of(needed));
            }
        }
        int read = 0;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            read++;
            if (row.getFieldCount() != head.size()) {
                rows.misshapen(row.getStartingLineNumber(), row.getFieldCount() < head.size(), cell(row, head, OLD));
                continue;
            }
            rows.add(row.getStartingLineNumber(), cell(row, head, OLD), cell(row, head, NEW), cell(row, head, SHARE));
        }
        return read == 0 ? new Unusable(Structure.FILE_EMPTY, List.of()) : rows.finish(read);
    }

    private static String cell(CsvRecord row, List<String> head, String column) {
        int at = head.indexOf(column);
        return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        if (head.indexOf('\t') >= 0) {
            return '\t';
        }
        return head.indexOf(';') >= 0 ? ';' : ',';
    }

    private static @Nullable String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return null;
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

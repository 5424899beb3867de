package vn.giamngheo.gazetteer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The list of units that could not be joined. */
final class NotJoined {

    private NotJoined() {}

    static Set<String> codes(String why) {
        Set<String> codes = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(NotJoined.class.getResourceAsStream("not-joined.csv")),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("why").equals(why)) {
                    codes.add(row.getField("code"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}

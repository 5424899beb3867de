package vn.giamngheo.gazetteer.tool;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facts that the packages lack, each with the text it comes from. */
record Corrections(Map<String, String> codes, List<Change> changes) {

    /** From a day on the unit has another type, or another type and name. */
    record Change(String code, String value, LocalDate day) {}

    static Corrections read() throws IOException {
        Map<String, String> codes = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        try (InputStream bytes = Objects.requireNonNull(Corrections.class.getResourceAsStream("corrections.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                switch (row.getField("kind")) {
                    case "CODE" -> codes.put(row.getField("code"), row.getField("value"));
                    case "CHANGE" ->
                        changes.add(new Change(
                                row.getField("code"), row.getField("value"), LocalDate.parse(row.getField("day"))));
                    default -> throw new IllegalArgumentException(row.toString());
                }
            }
        }
        return new Corrections(codes, changes);
    }

    String code(String given) {
        return codes.getOrDefault(given, given);
    }
}

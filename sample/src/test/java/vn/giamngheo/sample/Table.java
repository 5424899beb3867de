package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.CellReader;
import vn.giamngheo.law.dictionary.Reading;
import vn.giamngheo.law.dictionary.Sheet;

/** A written file read back, as text and as answers of the dictionary. */
record Table(List<NamedCsvRecord> rows) {

    static Table read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Table(reader.stream().toList());
        }
    }

    /** Every row as answers; fails at a column that is not in the dictionary and a cell that cannot be read. */
    List<Answers> answers(Sheet sheet) {
        Map<String, CellReader> readers = new HashMap<>();
        return rows.stream().map(row -> answers(row, sheet, readers)).toList();
    }

    private static Answers answers(NamedCsvRecord row, Sheet sheet, Map<String, CellReader> readers) {
        Answers answers = new Answers(sheet);
        for (String head : row.getHeader()) {
            CellReader reader = readers.computeIfAbsent(head, code -> new CellReader(sheet.column(code)));
            Reading reading = reader.read(row.getField(head));
            assertThat(reading).as("%s of %s", head, row).isInstanceOf(Reading.Value.class);
            answers.put(reader.column(), valueOf(reading));
        }
        return answers;
    }

    private static @Nullable Object valueOf(Reading reading) {
        return switch (reading) {
            case Reading.Value value -> value.value();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }
}

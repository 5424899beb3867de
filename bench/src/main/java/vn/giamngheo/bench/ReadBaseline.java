package vn.giamngheo.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Reads every field of some files with FastCSV and does nothing with them. */
public final class ReadBaseline {

    private ReadBaseline() {}

    /** {@code FILE…}. */
    public static void main(String[] arguments) throws IOException {
        long fields = 0;
        for (String file : arguments) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Path.of(file))) {
                for (CsvRecord row : reader) {
                    fields += row.getFieldCount();
                }
            }
        }
        System.out.println(fields);
    }
}

package vn.giamngheo.households.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our records and fields against those of an established reader, on text made to be difficult. */
class RecordsTest {

    private static final String[] PIECES = {
        "a", "ế", "Đường số 7", " ", "\"\"", ",", "\n", "\r\n", "x,y", "0123456789", "\u20ac", "\ud83d\ude00", ""
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void agreesWithAnEstablishedReader() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Path file = folder.resolve("round.csv");
            Files.writeString(file, text(random));

            int key = random.nextInt(3);
            assertThat(ours(file, key)).as("seed %d round %d", seed, round).isEqualTo(theirs(file));
        }
    }

    @Test
    void findsRecordsThatCrossTheBorderOfTheBuffer() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 30_000; row++) {
            text.append("k")
                    .append(row)
                    .append(",\"Xã \"\"")
                    .append(row)
                    .append("\"\"\n\",")
                    .append("é".repeat(row % 40))
                    .append("\r\n");
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);

        assertThat(ours(file, 1)).isEqualTo(theirs(file));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            text.append("key").append(row);
            int fields = 1 + random.nextInt(5);
            for (int field = 0; field < fields; field++) {
                text.append(',');
                boolean quoted = random.nextBoolean();
                text.append(quoted ? "\"" : "");
                int pieces = random.nextInt(5);
                for (int piece = 0; piece < pieces; piece++) {
                    String next = PIECES[random.nextInt(PIECES.length)];
                    boolean plain = next.indexOf(',') < 0 && next.indexOf('\n') < 0 && next.indexOf('"') < 0;
                    text.append(quoted || plain ? next : "p");
                }
                text.append(quoted ? "\"" : "");
            }
            text.append(row == rows - 1 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static List<String> ours(Path file, int key) {
        List<String> records = new ArrayList<>();
        RowSplitter splitter = new RowSplitter((byte) ',');
        try (RecordScanner scanner = CsvSource.open(file).scan((byte) ',', key, true)) {
            while (scanner.next()) {
                splitter.split(scanner.buffer(), scanner.start(), scanner.end());
                List<String> fields = new ArrayList<>();
                for (int field = 0; field < splitter.count(); field++) {
                    fields.add(splitter.text(scanner.buffer(), field));
                }
                records.add(scanner.line() + " " + fields);
                if (key < splitter.count()) {
                    assertThat(scanner.keyFrom()).isEqualTo(splitter.from(key));
                    assertThat(scanner.keyTo()).isEqualTo(splitter.to(key));
                    assertThat(scanner.keyDoubled()).isEqualTo(splitter.doubled(key));
                }
            }
        }
        return records;
    }

    private static List<String> theirs(Path file) throws Exception {
        List<String> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            for (CsvRecord each : reader) {
                records.add(each.getStartingLineNumber() + " " + each.getFields());
            }
        }
        return records;
    }
}

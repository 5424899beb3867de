package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.giamngheo.law.dictionary.CellReader;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;

/** The short way from bytes gives what the dictionary's own reader gives. */
class FieldReaderTest {

    private static final String[] PIECES = {
        "0",
        "1",
        "12",
        "345",
        "-",
        ".",
        ",",
        "/",
        " ",
        "\u00a0",
        "\t",
        "1990",
        "-02",
        "/2/",
        "31",
        "x",
        "có",
        "true",
        "SEPTIC",
        "tự hoại",
        "TV",
        "|",
        "ế",
        "đ",
        "99999999999999",
        "2024-02-29",
        "29/02/2023",
        "12/1990"
    };

    @Test
    void agreesWithTheDictionarysReader() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (Column column : Dictionary.get().member().columns()) {
            compare(column, random, seed);
        }
        for (Column column : Dictionary.get().household().columns()) {
            compare(column, random, seed);
        }
    }

    private static void compare(Column column, Random random, long seed) {
        FieldReader quick = new FieldReader(column);
        CellReader plain = new CellReader(column);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder cell = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                cell.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = ("<" + cell + ">").getBytes(StandardCharsets.UTF_8);
            assertThat(quick.read(bytes, 1, bytes.length - 1))
                    .as("seed %d, %s, \"%s\"", seed, column.code(), cell)
                    .isEqualTo(plain.read(cell.toString()));
        }
    }
}

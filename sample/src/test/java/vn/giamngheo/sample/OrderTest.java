package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.sample.SampleOutcome.Refusal;
import vn.giamngheo.sample.SampleOutcome.Refused;

/** What becomes of an order: the same bytes for the same one, and a reason for each that cannot be met. */
class OrderTest {

    private static final List<String> FILES = List.of("households.csv", "members.csv", "units.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void givesTheSameBytesForTheSameOrder() throws Exception {
        String first = digest(order(5000, 7, null, null, null), folder.resolve("a"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(digest(order(5000, 7, null, null, null), folder.resolve("b")))
                    .isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(digest(order(5000, 8, null, null, null), folder.resolve("c")))
                .isNotEqualTo(first);
    }

    /** Changes only together with the data files or the units; then the new value is put here. */
    @Test
    void givesTheBytesItGaveBefore() throws Exception {
        assertThat(digest(order(500, 7, null, null, "48"), folder))
                .isEqualTo("d815a8916ae0e8fd4b3e9aa4e9c7c2f8b77c7fb0318648a40284bd292170c6d0");
    }

    @Test
    void filesAreUtf8WithCommasAndLineFeedsAndNoMarkInFront() throws IOException {
        write(order(300, 1, null, null, null), folder);

        for (String name : FILES) {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("\r", "\uFEFF", "\"").endsWith("\n");
            long columns = text.lines()
                    .findFirst()
                    .orElse("")
                    .chars()
                    .filter(c -> c == ',')
                    .count();
            assertThat(text.lines())
                    .allSatisfy(line ->
                            assertThat(line.chars().filter(c -> c == ',')).hasSize((int) columns));
        }
    }

    @Test
    void writesHeadsOnlyForNoHouseholds() throws IOException {
        write(order(0, 1, null, null, null), folder.resolve("deep/er"));

        for (String name : FILES) {
            assertThat(Files.readAllLines(folder.resolve("deep/er").resolve(name)))
                    .hasSize(1);
        }
    }

    @Test
    void staysInTheAreaAskedFor() throws IOException {
        for (String area : List.of("48", "20194")) {
            write(order(200, 3, null, null, area), folder);
            assertThat(Table.read(folder.resolve("households.csv")).rows())
                    .hasSize(200)
                    .allSatisfy(row -> {
                        String code = row.getField("area_code");
                        assertThat(Gazetteer.shipped()
                                        .on(LocalDate.of(2026, 10, 1))
                                        .communesOf(area))
                                .extracting(unit -> unit.code())
                                .contains(code);
                    });
        }
    }

    @Test
    void agesReferToTheDayAskedFor() throws IOException {
        write(order(400, 1, LocalDate.of(2023, 3, 17), null, null), folder);

        assertThat(Table.read(folder.resolve("members.csv")).rows())
                .allSatisfy(row -> assertThat(row.getField("birth_date").compareTo("2023-03-17"))
                        .isNotPositive());
    }

    static Stream<Object[]> unmeetable() {
        return Stream.of(
                new Object[] {order(-1, 1, null, null, null), Refusal.HOUSEHOLDS_NEGATIVE},
                new Object[] {order(Long.MIN_VALUE, 1, null, null, null), Refusal.HOUSEHOLDS_NEGATIVE},
                new Object[] {order(100_000_001, 1, null, null, null), Refusal.HOUSEHOLDS_TOO_MANY},
                new Object[] {order(7999, 1, null, "da-nang-2023", null), Refusal.HOUSEHOLDS_TOO_FEW},
                new Object[] {order(0, 1, null, "da-nang-2023", null), Refusal.HOUSEHOLDS_TOO_FEW},
                new Object[] {order(9000, 1, null, "ha-noi", null), Refusal.PROFILE_UNKNOWN},
                new Object[] {order(9000, 1, null, "../names", null), Refusal.PROFILE_UNKNOWN},
                new Object[] {order(9000, 1, null, "da-nang-2023", "48"), Refusal.AREA_WITH_PROFILE},
                new Object[] {order(10, 1, null, null, "99999"), Refusal.AREA_UNKNOWN},
                new Object[] {order(10, 1, null, null, ""), Refusal.AREA_UNKNOWN},
                new Object[] {order(10, 1, LocalDate.of(1900, 1, 1), null, null), Refusal.NO_UNITS},
                new Object[] {order(10, 1, LocalDate.MAX, null, null), Refusal.NO_UNITS});
    }

    @ParameterizedTest
    @MethodSource("unmeetable")
    void refusesWhatCannotBeMetAndWritesNothing(SampleOrder order, Refusal refusal) throws IOException {
        SampleOutcome outcome = write(order, folder.resolve("new"));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).refusal()).isEqualTo(refusal);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        SampleOrder order = order(3000, 1, null, null, null);

        assertThatThrownBy(() -> write(order, file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write(order, file.resolve("below"))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("kept");
    }

    @Test
    void keepsTheOldFilesWhenOneNameIsTaken() throws IOException {
        write(order(10, 1, null, null, null), folder);
        String before = Files.readString(folder.resolve("households.csv"));
        Files.delete(folder.resolve("units.csv"));
        Files.createDirectory(folder.resolve("units.csv"));

        assertThatThrownBy(() -> write(order(10, 2, null, null, null), folder)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("households.csv")).hasContent(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    private static SampleOutcome write(SampleOrder order, Path folder) throws IOException {
        return new Sample(Gazetteer.shipped()).write(order, folder, done -> {});
    }

    private static String digest(SampleOrder order, Path folder) throws IOException, NoSuchAlgorithmException {
        write(order, folder);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : FILES) {
            digest.update(Files.readAllBytes(folder.resolve(name)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SampleOrder order(
            long households, long seed, @Nullable LocalDate date, @Nullable String profile, @Nullable String area) {
        return new SampleOrder(households, seed, date, profile, area);
    }
}

package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gathering, deciding and recording. */
class StagesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesAResultInTheOrderOfTheHouseholdsAndLeavesOutTheUnusable() {
        assertThat(Sheets.in(folder)
                        .households(
                                "household_code,area_code,income",
                                "H3,00001,999999",
                                "\"H,1\",00001,1000000",
                                "H2,00001,-1",
                                "H4,00001,")
                        .members("household_code,member_no", "H3,1", "H3,2", "H3,3", "\"H,1\",1", "H2,1", "H4,1")
                        .classified())
                .containsExactly(
                        "household_code,standard,class,groups,income,line,b1_points,b2_points,deprivations,indicators,unknown,would_allow,pack_hash",
                        "H3,try,POOR,A|B,999999,1000000,,10,2,water|telecom,,,0123456789abcdef",
                        "\"H,1\",try,NONE,A|B,1000000,1000000,,10,0,,,,0123456789abcdef",
                        "H4,try,UNDECIDED,A|B,,1000000,,10,0,,income,,0123456789abcdef");
    }

    @Test
    void writesTheHeadWhereThereAreNoRows() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code")
                        .members("household_code,member_no")
                        .classified())
                .hasSize(1);
    }

    @Test
    void tellsWhatTheStandardNoticed() {
        List<Problem> problems = new ArrayList<>();
        Sheets sheets = Sheets.withHousehold(folder, "b2_points,special_hardship", "30,x");
        Classification.Tally tally = new Classification(sheets.open(), sheets.terms(), CountingAssessor::new)
                .run(Progress.NONE, bytes -> {}, problems::add);

        assertThat(problems)
                .extracting(Problem::code, Problem::column, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Code.B2_DIFFERS, "b2_points", "30"),
                        org.assertj.core.groups.Tuple.tuple(Code.STANDARD_NOTICE, "special_hardship", "x"));
        assertThat(tally.warnings()).isEqualTo(2);
        assertThat(tally.written()).isEqualTo(1);
    }

    @Test
    void countsReadWrittenAndLeftOut() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", "H1,00001", "H2,7", "H3,00001", "H3,00001")
                .members("household_code,member_no", "H1,1", "H2,1", "H3,1", "H5,1");
        Classification.Tally tally = new Classification(sheets.open(), sheets.terms(), CountingAssessor::new)
                .run(Progress.NONE, bytes -> {}, problem -> {});

        assertThat(List.of(tally.read(), tally.written(), tally.leftOut(), tally.errors()))
                .containsExactly(4L, 1L, 3L, 4L);
    }

    @Test
    void membersInAnyOrderGiveTheSameAsMembersInTheOrderOfTheHouseholds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> households = new ArrayList<>(List.of("household_code,area_code,income"));
        List<String> members = new ArrayList<>();
        for (int household = 0; household < 3_000; household++) {
            households.add("H" + household + ",0000" + (1 + random.nextInt(3)) + "," + random.nextInt(2_000_000));
            for (int member = 1; member <= 1 + random.nextInt(5); member++) {
                members.add("H" + household + "," + member);
            }
        }
        members.add("stray,1");
        String[] rows = households.toArray(String[]::new);
        Sheets ordered = Sheets.in(folder).households(rows).members(withHead(members));
        List<String> expected = ordered.classified();
        Collections.shuffle(members, random);
        Sheets shuffled = Sheets.in(folder).households(rows).members(withHead(members));

        assertThat(shuffled.classified())
                .as("seed %d", seed)
                .isEqualTo(expected)
                .hasSize(3_001);
        assertThat(shuffled.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Code.MEMBER_WITHOUT_HOUSEHOLD, members.indexOf("stray,1") + 2L));
    }

    @Test
    void keepsTheOrderOfTheFileAmongTheMembersOfAHousehold() {
        List<Candidate> read = Sheets.in(folder)
                .households("household_code,area_code", "H1,00001", "H2,00001")
                .members("household_code,member_no", "H2,2", "H1,3", "H2,1", "H1,1", "H2,3")
                .read();

        assertThat(read.get(0).members())
                .extracting(member -> member.answers().number("member_no"))
                .containsExactly(3L, 1L);
        assertThat(read.get(1).members())
                .extracting(member -> member.answers().number("member_no"))
                .containsExactly(2L, 1L, 3L);
        assertThat(read.get(1).members()).extracting(SourceRow::line).containsExactly(2L, 4L, 6L);
    }

    @Test
    void leavesNoPassingFilesBehind() throws Exception {
        Path temporary = Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")));
        Sheets.in(folder)
                .households("household_code,area_code", "H1,00001", "H2,00001")
                .members("household_code,member_no", "H2,2", "H1,3")
                .read();

        String mine = "giamngheo-members-" + ProcessHandle.current().pid() + "-";
        try (var files = java.nio.file.Files.list(temporary)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(mine));
        }
    }

    @Test
    void findsOneHouseholdWithItsMembers() {
        HouseholdFiles files = Sheets.in(folder)
                .households("household_code,area_code", "H1,00001", "H2,00002", "H3,00001", "H3,00001")
                .members("household_code,member_no", "H2,2", "H1,3", "H2,1", "H3,1")
                .open();
        Terms terms = Sheets.in(folder).terms();

        Candidate second = Objects.requireNonNull(files.find(" H2 ", terms));
        assertThat(second.usable()).isTrue();
        assertThat(second.household().members()).hasSize(2);
        assertThat(second.household().answers().text("area_type")).isEqualTo("URBAN");
        assertThat(Objects.requireNonNull(files.find("H3", terms)).usable()).isFalse();
        assertThat(files.find("H9", terms)).isNull();
    }

    @Test
    void readsAMillionDifferentCodesAsDifferent() {
        KeyTable table = new KeyTable(16);
        KeyHash key = new KeyHash();
        for (int ordinal = 0; ordinal < 1_000_000; ordinal++) {
            key.take("4" + ordinal);
            assertThat(table.add(key, ordinal)).isEqualTo(KeyTable.ABSENT);
        }
        key.take("4123456");
        assertThat(table.find(key)).isEqualTo(123_456);
    }

    private static String[] withHead(List<String> members) {
        List<String> lines = new ArrayList<>(List.of("household_code,member_no"));
        lines.addAll(members);
        return lines.toArray(String[]::new);
    }
}

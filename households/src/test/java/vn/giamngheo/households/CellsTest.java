package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.law.dictionary.Answers;

/** What the cells of a row become. */
class CellsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "income|1.500.000|NUMBER_GROUPED|1500000",
                "income|\"1,500,000\"|NUMBER_GROUPED|1500000",
                "income|1 500 000|NUMBER_GROUPED|1500000",
                "income|1\u00a0500\u00a0000|NUMBER_GROUPED|1500000",
                "income|1500000 đ|NUMBER_UNREADABLE|1500000",
                "income|1.500.000 VNĐ|NUMBER_UNREADABLE|1500000",
                "income|1500000.00|NUMBER_UNREADABLE|1500000",
                "income|-5|NUMBER_NEGATIVE|none",
                "income|- 1.500|NUMBER_NEGATIVE|none",
                "income|abc|NUMBER_UNREADABLE|none",
                "income|1e6|NUMBER_UNREADABLE|none",
                "income|99999999999999999999|NUMBER_TOO_LARGE|none",
                "income|9999999999999|NUMBER_TOO_LARGE|none",
                "floor_area_m2|\"12,5\"|NUMBER_DECIMAL_COMMA|12.5",
                "floor_area_m2|-12.5|NUMBER_NEGATIVE|none",
                "floor_area_m2|NaN|NUMBER_UNREADABLE|none",
                "floor_area_m2|.5|NUMBER_UNREADABLE|none",
                "latitude|91|NUMBER_TOO_LARGE|none",
                "internet_used|maybe|BOOL_UNREADABLE|none",
                "toilet|septi|CODE_UNKNOWN|SEPTIC",
                "toilet|zzz|CODE_UNKNOWN|none"
            })
    void refusesWhatCannotBeReadAndProposesWhatWasMeant(String column, String cell, String code, String mend) {
        Sheets sheets = Sheets.withHousehold(folder, column, cell);

        assertThat(sheets.told()).containsExactly(code + " 2 " + column);
        assertThat(sheets.mend()).isEqualTo(mend);
        assertThat(sheets.only().usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "water_source,Khác,OTHER",
        "water_source,nước giếng khoan,DRILLED_WELL",
        "toilet,khác,OTHER",
        "previous_class,thoát nghèo,ESCAPED_POOR",
        "previous_class,Thoát cận nghèo,ESCAPED_NEAR_POOR",
        "previous_class,hộ cận nghèo,NEAR_POOR",
        "previous_class,không nghèo,NONE"
    })
    void readsTheWordsOfOfficials(String column, String cell, String code) {
        Sheets sheets = Sheets.withHousehold(folder, column, cell);

        assertThat(sheets.told()).isEmpty();
        assertThat(sheets.only().household().answers().text(column)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1990,DATE_IMPOSSIBLE,none",
        "1990-13-01,DATE_IMPOSSIBLE,none",
        "13/1990,DATE_IMPOSSIBLE,none",
        "29/2/2023,DATE_IMPOSSIBLE,none",
        "1-2-1990,DATE_UNREADABLE,1/2/1990",
        "1990/2/1,DATE_UNREADABLE,1990-02-01",
        "1990-02-03 00:00:00,DATE_UNREADABLE,1990-02-03",
        "1/2/90,DATE_UNREADABLE,none",
        "hôm qua,DATE_UNREADABLE,none",
        "------,DATE_UNREADABLE,none"
    })
    void refusesDatesThatAreNone(String cell, String code, String mend) {
        Sheets sheets = Sheets.withMember(folder, "birth_date", cell);

        assertThat(sheets.told()).containsExactly(code + " 2 birth_date");
        assertThat(sheets.mend()).isEqualTo(mend);
    }

    @Test
    void readsCellsInEveryFormOfTheDictionary() {
        Answers answers = Sheets.withHousehold(
                        folder,
                        "income,floor_area_m2,longitude,toilet,information_devices,internet_used,special_hardship,address",
                        " 1500000 ,48.5,-0.25,Tự hoại,SMARTPHONE|tivi,x,không,\"12, \"\"Ngõ\"\" 3\"")
                .only()
                .household()
                .answers();

        assertThat(answers.number("income")).isEqualTo(1_500_000L);
        assertThat(answers.get("floor_area_m2")).isEqualTo(48.5);
        assertThat(answers.get("longitude")).isEqualTo(-0.25);
        assertThat(answers.text("toilet")).isEqualTo("SEPTIC");
        assertThat(answers.set("information_devices")).containsExactly("TV", "SMARTPHONE");
        assertThat(answers.bool("internet_used")).isTrue();
        assertThat(answers.bool("special_hardship")).isFalse();
        assertThat(answers.text("address")).isEqualTo("12, \"Ngõ\" 3");
        assertThat(answers.text("hamlet")).isNull();
    }

    @Test
    void refusesASetWithACodeThatIsNone() {
        assertThat(Sheets.withHousehold(folder, "information_devices", "TV|FAX").told())
                .containsExactly("CODE_UNKNOWN 2 information_devices");
    }

    @Test
    void keepsTheKnownEmptySetApartFromTheUnknownOne() {
        Answers answers = Sheets.withHousehold(folder, "information_devices,needs", "-,")
                .only()
                .household()
                .answers();

        assertThat(answers.set("information_devices")).isEqualTo(List.of());
        assertThat(answers.set("needs")).isNull();
    }

    @Test
    void keepsMarksAndScoreCardItems() {
        Candidate household = Sheets.withHousehold(folder, "dep_water,DEP_TELECOM,b1.floor", "x,0,tile")
                .only();

        assertThat(household.household().marks()).isEqualTo(Map.of("water", true, "telecom", false));
        assertThat(household.household().items()).isEqualTo(Map.of("floor", "tile"));
    }

    @Test
    void takesHeadingsInVietnameseWithAndWithoutAccentsInAnyOrder() {
        Sheets sheets = Sheets.in(folder)
                .households("NHA TIEU;Mã đơn vị hành chính;ma ho", "tự hoại;00001;H1")
                .members("Quan hệ với chủ hộ\tSTT\tMã hộ", "Chủ hộ\t1\tH1");

        assertThat(sheets.told()).isEmpty();
        assertThat(sheets.only().household().answers().text("toilet")).isEqualTo("SEPTIC");
        assertThat(sheets.only().household().members().getFirst().text("relation"))
                .isEqualTo("HEAD");
    }

    @Test
    void doubtsColumnsThatNobodyReadsOnce() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code,colour,dep_food,", "H1,00001,red,x,", "H2,00001,red,x,")
                .members("household_code,member_no,dep_water", "H1,1,x", "H2,1,x");

        assertThat(sheets.told())
                .containsExactly(
                        "COLUMN_UNKNOWN 1 colour",
                        "INDICATOR_UNKNOWN 1 dep_food",
                        "COLUMN_UNKNOWN 1 #5",
                        "COLUMN_UNKNOWN 1 dep_water");
    }

    @Test
    void settlesWhatTheDictionaryDerives() {
        Candidate household = Sheets.in(folder)
                .households("household_code,area_code", "H1,00002")
                .members(
                        "household_code,member_no,work_status,able_to_work,status",
                        "H1,1,SEEKING,,",
                        "H1,2,NOT_WORKING,,",
                        "H1,3,CONTRACT,không,LEFT")
                .only();
        List<Answers> members = household.household().members();

        assertThat(household.household().answers().text("area_type")).isEqualTo("URBAN");
        assertThat(members).extracting(member -> member.bool("able_to_work")).containsExactly(true, null, false);
        assertThat(members).extracting(member -> member.text("status")).containsExactly("PRESENT", "PRESENT", "LEFT");
    }

    @Test
    void leavesTheAreaTypeUnknownWhereTheUnitDoesNotSay() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", "H1,00003")
                .members("household_code,member_no", "H1,1");

        assertThat(sheets.only().household().answers().text("area_type")).isNull();
    }

    @Test
    void refusesRowsOfAnotherWidth() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code,hamlet", "H1,00001", "H2,00001,a,b", "H3,00001,c")
                        .members("household_code,member_no", "H1,1", "H2,1", "H3,1")
                        .told())
                .containsExactly("FIELDS_TOO_FEW 2 hamlet", "FIELDS_TOO_MANY 3 hamlet");
    }

    @Test
    void saysThatTheLastRowLooksCutOff() throws Exception {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code,hamlet", "H1,00001,a", "H2,00001,b")
                .members("household_code,member_no", "H1,1", "H2,1");
        sheets.open();
        java.nio.file.Files.writeString(
                sheets.householdFile(), "household_code,area_code,hamlet\nH1,00001,a\nH2,00001");

        java.util.List<Code> codes = new java.util.ArrayList<>();
        HouseholdFiles.open(sheets.householdFile(), sheets.memberFile())
                .read(
                        sheets.terms(),
                        Progress.NONE,
                        each -> each.problems().forEach(p -> codes.add(p.code())),
                        p -> {});
        assertThat(codes).containsExactly(Code.ROW_CUT_OFF);
    }

    @Test
    void refusesTextBehindAClosingQuote() {
        assertThat(Sheets.withHousehold(folder, "hamlet,address", "\"Thôn\" 1,a")
                        .told())
                .containsExactly("QUOTE_MISPLACED 2 hamlet");
    }

    @Test
    void aQuoteWithinAFieldIsAnOrdinaryCharacter() {
        assertThat(Sheets.withHousehold(folder, "hamlet", "Thôn \"Tư\" A")
                        .only()
                        .household()
                        .answers()
                        .text("hamlet"))
                .isEqualTo("Thôn \"Tư\" A");
    }

    @Test
    void passesOverBlankRowsButCountsTheirLines() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "", " , ", "H1,99999", ",,,")
                        .members("household_code,member_no", "H1,1", "")
                        .told())
                .containsExactly("AREA_UNKNOWN 4 area_code");
    }

    @Test
    void countsPhysicalLinesThroughQuotedLineEnds() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code,address", "H1,00001,\"a\nb\r\nc\"", "H2,99999,d")
                        .members("household_code,member_no", "H1,1", "H2,1")
                        .told())
                .containsExactly("AREA_UNKNOWN 5 area_code");
    }

    @Test
    void readsFilesWithByteOrderMarkAndCarriageReturns() {
        Sheets sheets = Sheets.in(folder)
                .households("\ufeffhousehold_code,area_code,internet_used\r", "H1,00001,0\r")
                .members("\ufeff\"household_code\",member_no\r", "\"H1\",1\r");

        assertThat(sheets.told()).isEmpty();
        assertThat(sheets.only().household().answers().bool("internet_used")).isFalse();
    }
}

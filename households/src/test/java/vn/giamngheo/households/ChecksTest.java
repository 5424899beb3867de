package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One statement for each check, on its code, line and column. */
class ChecksTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void refusesBothRowsOfARepeatedHousehold() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", "H1,00001", "H2,00001", "H1,00002")
                .members("household_code,member_no", "H1,1", "H2,1");

        assertThat(sheets.told()).containsExactly("KEY_REPEATED 2 household_code", "KEY_REPEATED 4 household_code");
        assertThat(sheets.read()).extracting(Candidate::usable).containsExactly(false, true, false);
    }

    @Test
    void seesThatACodeIsRepeatedInTheOtherUnicodeForm() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H\u1ed9 1,00001", "Ho\u0323\u0302 1,00001")
                        .members("household_code,member_no", "H\u1ed9 1,1")
                        .told())
                .containsExactly("KEY_REPEATED 2 household_code", "KEY_REPEATED 3 household_code");
    }

    @Test
    void refusesBothRowsOfARepeatedMember() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001")
                        .members("household_code,member_no", "H1,1", "H1,2", "H1,2")
                        .told())
                .containsExactly("KEY_REPEATED 3 member_no", "KEY_REPEATED 4 member_no");
    }

    @Test
    void acceptsMemberNumbersAboveSixtyFour() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001")
                        .members("household_code,member_no", "H1,1", "H1,65", "H1,999")
                        .told())
                .isEmpty();
    }

    @Test
    void refusesEmptyKeys() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", ",00001", "H2,", "H3,00001")
                .members("household_code,member_no", "H2,1", "H3,\u00a0", ",4");

        assertThat(sheets.told())
                .containsExactlyInAnyOrder(
                        "KEY_MISSING 2 household_code",
                        "KEY_MISSING 3 area_code",
                        "KEY_MISSING 3 member_no",
                        "KEY_MISSING 4 household_code");
    }

    @Test
    void refusesMembersWithoutHousehold() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001")
                        .members("household_code,member_no", "H0,1", "H1,1", "H9,1")
                        .told())
                .containsExactly(
                        "MEMBER_WITHOUT_HOUSEHOLD 2 household_code", "MEMBER_WITHOUT_HOUSEHOLD 4 household_code");
    }

    @Test
    void refusesAHouseholdWithoutMember() {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001", "H2,00001", "H3,00001")
                        .members("household_code,member_no", "H1,1", "H3,1")
                        .told())
                .containsExactly("HOUSEHOLD_WITHOUT_MEMBER 3 household_code");
    }

    @ParameterizedTest
    @CsvSource({
        "00009,AREA_NOT_VALID,00001",
        "001,AREA_NOT_COMMUNE,none",
        "99999,AREA_UNKNOWN,none",
        "1,AREA_UNKNOWN,00001"
    })
    void refusesUnitsThatAreNoCommuneOfThatDay(String area, String code, String mend) {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", "H1," + area)
                .members("household_code,member_no", "H1,1");

        assertThat(sheets.told()).containsExactly(code + " 2 area_code");
        assertThat(sheets.mend()).isEqualTo(mend);
    }

    @Test
    void doubtsAUnitOfADayBeforeTheSources() {
        Sheets sheets = Sheets.in(folder)
                .households("household_code,area_code", "H1,00004")
                .members("household_code,member_no", "H1,1");

        assertThat(sheets.told()).containsExactly("AREA_NOT_VERIFIED 2 area_code");
        assertThat(sheets.only().usable()).isTrue();
    }

    @Test
    void doubtsAnAreaTypeOtherThanTheUnits() {
        Sheets sheets = Sheets.withHousehold(folder, "area_type", "thành thị");

        assertThat(sheets.told()).containsExactly("AREA_TYPE_DIFFERS 2 area_type");
        assertThat(sheets.only().household().answers().text("area_type")).isEqualTo("URBAN");
    }

    @Test
    void refusesAHouseholdWithoutHead() {
        assertThat(members("H1,1,SPOUSE,", "H1,2,CHILD,")).containsExactly("HEAD_MISSING 2 relation");
    }

    @Test
    void refusesSecondHead() {
        assertThat(members("H1,1,HEAD,", "H1,2,CHILD,", "H1,3,HEAD,"))
                .containsExactly("HEAD_REPEATED 2 relation", "HEAD_REPEATED 4 relation");
    }

    @Test
    void anUnknownRelationIsNotNoHead() {
        assertThat(members("H1,1,SPOUSE,", "H1,2,,")).isEmpty();
    }

    @Test
    void acceptsANewHeadBesideTheOneWhoDied() {
        assertThat(members("H1,1,HEAD,DIED", "H1,2,HEAD,", "H1,3,HEAD,LEFT")).isEmpty();
    }

    @Test
    void refusesADateAfterTheReview() {
        assertThat(Sheets.withMember(folder, "birth_date,measured_on,card_to", "2026-10-02,11/2026,2030")
                        .told())
                .containsExactlyInAnyOrder("DATE_FUTURE 2 birth_date", "DATE_FUTURE 2 measured_on");
    }

    @Test
    void acceptsABirthInTheYearOfTheReview() {
        assertThat(Sheets.withMember(folder, "birth_date", "2026").told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1895-09-30,AGE_TOO_HIGH", "1895-10-01,AGE_TOO_HIGH", "1895-10-02,", "1895,", "1894,AGE_TOO_HIGH"})
    void refusesAnAgeAboveOneHundredAndThirty(String birth, String code) {
        assertThat(Sheets.withMember(folder, "birth_date", birth).told())
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code + " 2 birth_date"));
    }

    @Test
    void theDeadMayHaveBeenBornLongAgo() {
        assertThat(Sheets.withMember(folder, "birth_date,status", "1880,DIED").told())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD,1991-01-01,true",
        "CHILD,1992-01-01,false",
        "CHILD,1970,true",
        "PARENT,1969-01-01,true",
        "PARENT,1968-01-01,false",
        "GRANDCHILD,2000,true",
        "GRANDCHILD,2010,false",
        "GRANDPARENT,1960,true",
        "GRANDPARENT,1940,false",
        "SPOUSE,2020,true",
        "SPOUSE,1985,false",
        "OTHER,2020,false"
    })
    void doubtsAgesThatDoNotFitTheRelation(String relation, String birth, boolean doubted) {
        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001")
                        .members(
                                "household_code,member_no,relation,birth_date",
                                "H1,1,HEAD,1980-01-01",
                                "H1,2," + relation + "," + birth)
                        .told())
                .isEqualTo(doubted ? java.util.List.of("AGES_IMPLAUSIBLE 3 birth_date") : java.util.List.of());
    }

    @Test
    void doubtsSchoolingAndQualificationAboveTheAge() {
        assertThat(Sheets.withMember(folder, "birth_date,schooling,qualification", "2021-01-01,COLLEGE,PRIMARY")
                        .told())
                .containsExactly("SCHOOLING_ABOVE_AGE 2 schooling", "QUALIFICATION_ABOVE_AGE 2 qualification");
    }

    @Test
    void acceptsAChildWhoStartsSchoolBeforeItsSixthBirthday() {
        assertThat(Sheets.withMember(folder, "birth_date,schooling", "2020-12-31,PRIMARY")
                        .told())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2010-10-01,x,MALNOURISHED_ABOVE_AGE 2 malnourished", "2010-10-02,x,", "1980,không,"})
    void doubtsMalnutritionFromSixteen(String birth, String value, String told) {
        assertThat(Sheets.withMember(folder, "birth_date,malnourished", birth + "," + value)
                        .told())
                .isEqualTo(told == null ? java.util.List.of() : java.util.List.of(told));
    }

    @ParameterizedTest
    @CsvSource({
        "123456789,M,1980,CITIZEN_ID_OLD",
        "048080123456,M,1980,",
        "048180123456,F,1980-05-06,",
        "048080123456,F,1980,CITIZEN_ID_SEX",
        "048081123456,M,1980,CITIZEN_ID_BIRTH",
        "048280123456,M,1980,CITIZEN_ID_BIRTH",
        "048210123456,M,2010,",
        "4808012345,M,1980,CITIZEN_ID_FORM",
        "abc,M,1980,CITIZEN_ID_FORM",
        "048080123456,,,"
    })
    void comparesTheCitizenNumberWithSexAndBirth(String number, String sex, String birth, String code) {
        String cells = number + "," + (sex == null ? "" : sex) + "," + (birth == null ? "" : birth);
        assertThat(Sheets.withMember(folder, "citizen_id,sex,birth_date", cells).told())
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code + " 2 citizen_id"));
    }

    @Test
    void proposesTheZeroThatASpreadsheetTookFromACitizenNumber() {
        assertThat(Sheets.withMember(folder, "citizen_id", "48080123456").mend())
                .isEqualTo("048080123456");
        assertThat(Sheets.withMember(folder, "citizen_id", "048 080 123456").mend())
                .isEqualTo("048080123456");
    }

    @Test
    void refusesAHouseholdWithMoreRowsThanItCanHave() {
        String[] rows = new String[1_500];
        rows[0] = "household_code,member_no";
        for (int row = 1; row < rows.length; row++) {
            rows[row] = "H1," + row % 1_000;
        }

        assertThat(Sheets.in(folder)
                        .households("household_code,area_code", "H1,00001")
                        .members(rows)
                        .told())
                .contains("MEMBERS_TOO_MANY 2 household_code");
    }

    private java.util.List<String> members(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "household_code,member_no,relation,status";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Sheets.in(folder)
                .households("household_code,area_code", "H1,00001")
                .members(lines)
                .told();
    }
}

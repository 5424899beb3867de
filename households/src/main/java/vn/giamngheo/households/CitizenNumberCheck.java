package vn.giamngheo.households;

import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;

/** A citizen number (số định danh cá nhân) tells sex and year of birth; both are compared with the row. */
final class CitizenNumberCheck implements Check.RowCheck {

    private static final int OLD_DIGITS = 9;
    private static final int DIGITS = 12;
    private static final int CENTURY_AND_SEX = 3;
    private static final int FIRST_CENTURY = 1900;

    private final Column number;
    private final Column sex;
    private final Column birth;

    CitizenNumberCheck() {
        Sheet sheet = Dictionary.get().member();
        number = sheet.column("citizen_id");
        sex = sheet.column("sex");
        birth = sheet.column("birth_date");
    }

    @Override
    public void check(SourceRow row, Consumer<Problem> problems) {
        String given = (String) row.answers().get(number);
        if (given == null) {
            return;
        }
        boolean digits = given.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && given.length() == OLD_DIGITS) {
            problems.accept(row.problem(Code.CITIZEN_ID_OLD, number));
        } else if (!digits || given.length() != DIGITS) {
            problems.accept(row.mendable(Code.CITIZEN_ID_FORM, number, mend(given)));
        } else {
            compare(row, given, problems);
        }
    }

    private void compare(SourceRow row, String given, Consumer<Problem> problems) {
        int mark = given.charAt(CENTURY_AND_SEX) - '0';
        Object own = row.answers().get(sex);
        if (own != null && !own.equals(mark % 2 == 0 ? "M" : "F")) {
            problems.accept(row.problem(Code.CITIZEN_ID_SEX, number, row.text(sex)));
        }
        int year = FIRST_CENTURY
                + mark / 2 * 100
                + (given.charAt(CENTURY_AND_SEX + 1) - '0') * 10
                + given.charAt(CENTURY_AND_SEX + 2)
                - '0';
        if (row.answers().get(birth) instanceof PartialDate born
                && (year < born.first().getYear() || year > born.last().getYear())) {
            problems.accept(row.problem(Code.CITIZEN_ID_BIRTH, number, String.valueOf(year), row.text(birth)));
        }
    }

    /** The digits alone where only marks stand between them, or with the zero that a spreadsheet took. */
    private static @org.jspecify.annotations.Nullable String mend(String given) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < given.length(); at++) {
            char c = given.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (Character.isLetter(c)) {
                return null;
            }
        }
        if (digits.length() == DIGITS - 1) {
            digits.insert(0, '0');
        }
        return digits.length() == DIGITS ? digits.toString() : null;
    }
}

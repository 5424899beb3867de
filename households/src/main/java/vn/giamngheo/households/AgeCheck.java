package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;

/** Nobody alive is older than people grow. */
final class AgeCheck implements Check.RowCheck {

    private final LocalDate date;
    private final int most = Plausibility.shipped().years("age.max");
    private final Column birth;
    private final Column status;

    AgeCheck(LocalDate date) {
        this.date = date;
        Sheet sheet = Dictionary.get().member();
        birth = sheet.column("birth_date");
        status = sheet.column("status");
    }

    @Override
    public void check(SourceRow row, Consumer<Problem> problems) {
        if (row.answers().get(birth) instanceof PartialDate given
                && Ages.youngest(given, date) > most
                && !"DIED".equals(row.answers().get(status))) {
            problems.accept(row.problem(Code.AGE_TOO_HIGH, birth, Ages.youngest(given, date), most));
        }
    }
}

package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;

/** Malnutrition (suy dinh dưỡng) is asked of children. */
final class MalnourishedCheck implements Check.RowCheck {

    private final LocalDate date;
    private final int below = Plausibility.shipped().years("malnourished.below");
    private final Column malnourished;
    private final Column birth;

    MalnourishedCheck(LocalDate date) {
        this.date = date;
        Sheet sheet = Dictionary.get().member();
        malnourished = sheet.column("malnourished");
        birth = sheet.column("birth_date");
    }

    @Override
    public void check(SourceRow row, Consumer<Problem> problems) {
        if (Boolean.TRUE.equals(row.answers().get(malnourished))
                && row.answers().get(birth) instanceof PartialDate born
                && Ages.youngest(born, date) >= below) {
            problems.accept(row.problem(Code.MALNOURISHED_ABOVE_AGE, malnourished, Ages.youngest(born, date), below));
        }
    }
}

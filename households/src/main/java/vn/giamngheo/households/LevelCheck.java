package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Choice;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;

/** Nobody attends, or has finished, a level of school for which he is certainly too young. */
final class LevelCheck implements Check.RowCheck {

    private final LocalDate date;
    private final Code code;
    private final Column level;
    private final Column birth = Dictionary.get().member().column("birth_date");
    private final Map<Object, Integer> youngest = new HashMap<>();

    private LevelCheck(LocalDate date, Code code, String column) {
        this.date = date;
        this.code = code;
        level = Dictionary.get().member().column(column);
        for (Choice choice : level.choices()) {
            youngest.put(choice.code(), Plausibility.shipped().yearsOrNone(column + "." + choice.code()));
        }
    }

    static LevelCheck ofSchooling(LocalDate date) {
        return new LevelCheck(date, Code.SCHOOLING_ABOVE_AGE, "schooling");
    }

    static LevelCheck ofQualification(LocalDate date) {
        return new LevelCheck(date, Code.QUALIFICATION_ABOVE_AGE, "qualification");
    }

    @Override
    public void check(SourceRow row, Consumer<Problem> problems) {
        Object value = row.answers().get(level);
        if (value == null || !(row.answers().get(birth) instanceof PartialDate born)) {
            return;
        }
        int oldest = Ages.oldest(born, date);
        if (oldest >= 0 && oldest < youngest.getOrDefault(value, -1)) {
            problems.accept(row.problem(code, level, oldest));
        }
    }
}

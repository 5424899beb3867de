package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;

/** What has happened did not happen after the day of the review. */
final class FutureDateCheck implements Check.RowCheck {

    private final LocalDate date;
    private final List<Column> columns;

    FutureDateCheck(LocalDate date) {
        this.date = date;
        columns = Dictionary.get().member().columns().stream()
                .filter(Column::past)
                .toList();
    }

    @Override
    public void check(SourceRow row, Consumer<Problem> problems) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (row.answers().get(column) instanceof PartialDate given
                    && given.first().isAfter(date)) {
                problems.accept(row.problem(Code.DATE_FUTURE, column, date.toString()));
            }
        }
    }
}

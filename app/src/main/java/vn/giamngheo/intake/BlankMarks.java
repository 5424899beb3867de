package vn.giamngheo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.SourceRow;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.Sheet;

/** Finds the columns of one table in which there are only marks and blanks, and fills their blanks where that is wanted. */
final class BlankMarks {

    private final List<Column> columns = new ArrayList<>();
    private final Map<Column, boolean[]> seen = new HashMap<>();

    /** {@code headings} are those of the table. */
    BlankMarks(Sheet sheet, List<String> headings) {
        for (String heading : headings) {
            Column column = heading.isEmpty() ? null : sheet.find(heading);
            if (column != null && column.type() == ColumnType.BOOL && seen.put(column, new boolean[3]) == null) {
                columns.add(column);
            }
        }
    }

    /** Looks at a row as it was read. */
    void see(SourceRow row) {
        for (Column column : columns) {
            boolean[] kinds = seen.get(column);
            if (kinds != null) {
                Object answer = row.answers().get(column);
                kinds[answer == null ? 2 : Boolean.TRUE.equals(answer) ? 0 : 1] = true;
            }
        }
    }

    /** Makes the blanks of a row mean no, in the columns of the given codes. */
    void fill(SourceRow row, List<String> codes) {
        Answers answers = row.answers();
        for (Column column : columns) {
            if (codes.contains(answers.sheet().name() + "." + column.code()) && answers.get(column) == null) {
                answers.put(column, false);
            }
        }
    }

    /** The columns with marks and blanks and no written no, as {@code sheet.column}. */
    List<String> found(Sheet sheet) {
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            boolean[] kinds = seen.get(column);
            if (kinds != null && kinds[0] && !kinds[1] && kinds[2]) {
                found.add(sheet.name() + "." + column.code());
            }
        }
        return found;
    }

    /** Looks at all rows of a household's own table or of its members. */
    static void each(Candidate household, BlankMarks own, BlankMarks ofMembers, List<String> fill) {
        own.see(household.row());
        household.members().forEach(ofMembers::see);
        if (!fill.isEmpty()) {
            own.fill(household.row(), fill);
            household.members().forEach(row -> ofMembers.fill(row, fill));
        }
    }
}

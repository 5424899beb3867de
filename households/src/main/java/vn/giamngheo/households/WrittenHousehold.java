package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.households.csv.CsvLine;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/**
 * One household written down cell by cell, as a form gives it: read and checked exactly as a row of a file is.
 *
 * <p>Problems name {@value #HOUSEHOLD} or {@value #MEMBER} as the file and the column's code as the column; the line is
 * {@value #FIRST_LINE} for the household and for the first member, one more for each further member.
 */
public final class WrittenHousehold {

    /** The file that problems of the household's own answers name. */
    public static final String HOUSEHOLD = "household";

    /** The file that problems of members name. */
    public static final String MEMBER = "member";

    /** The line of the household and of its first member. */
    public static final int FIRST_LINE = 2;

    private final Batch batch = new Batch();
    private final List<String> household;
    private final List<String> member;

    private WrittenHousehold(Map<String, String> answers, List<Map<String, String>> members) {
        household = columns(Dictionary.get().household(), List.of(answers));
        member = columns(Dictionary.get().member(), members);
        batch.addHousehold(row(household, answers), FIRST_LINE);
        for (int at = 0; at < members.size(); at++) {
            batch.addMember(row(member, members.get(at)), FIRST_LINE + at);
        }
    }

    /**
     * Reads and checks a household.
     *
     * @param answers the text of each cell by the column's code, marks and score-card items among them
     * @param members the same for each member, with the household's code in it
     */
    public static Candidate check(Map<String, String> answers, List<Map<String, String>> members, Terms terms) {
        WrittenHousehold written = new WrittenHousehold(answers, members);
        Head household = Head.of(HOUSEHOLD, Dictionary.get().household(), written.household);
        Head member = Head.of(MEMBER, Dictionary.get().member(), written.member);
        return new Assembly(household, member, terms)
                .check(written.batch)
                .households()
                .getFirst();
    }

    private static List<String> columns(Sheet sheet, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        sheet.columns().forEach(column -> columns.add(column.code()));
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new ArrayList<>(columns);
    }

    private static byte[] row(List<String> columns, Map<String, String> cells) {
        CsvLine line = new CsvLine();
        columns.forEach(column -> line.field(cells.getOrDefault(column, "")));
        return line.toBytes();
    }
}

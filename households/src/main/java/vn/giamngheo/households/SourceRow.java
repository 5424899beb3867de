package vn.giamngheo.households;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.csv.RowSplitter;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Blanks;
import vn.giamngheo.law.dictionary.Column;

/** One row of a file as it was read, with the way back to its cells. */
public final class SourceRow {

    private final Head head;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final long line;
    private final Answers answers;
    private @Nullable Map<String, Boolean> marks;
    private @Nullable Map<String, String> items;

    SourceRow(Head head, byte[] bytes, int from, int to, long line) {
        this.head = head;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.line = line;
        this.answers = new Answers(head.sheet());
    }

    /** The physical line, the head being 1. */
    public long line() {
        return line;
    }

    /** What its cells mean; an empty or unreadable cell is an unknown answer. */
    public Answers answers() {
        return answers;
    }

    /** Deprivation marks given by hand, by indicator. */
    public Map<String, Boolean> marks() {
        return marks == null ? Map.of() : marks;
    }

    /** Chosen options of a score-card, by item. */
    public Map<String, String> items() {
        return items == null ? Map.of() : items;
    }

    /** The cell of a column as written; empty where the file does not have the column. */
    public String text(Column column) {
        int place = head.place(column);
        return place < 0 ? "" : text(place);
    }

    /** A problem with the cell of a column. */
    public Problem problem(Code code, Column column, Object... details) {
        return mendable(code, column, null, details);
    }

    /** A problem with the cell of a column, and the text that was probably meant. */
    public Problem mendable(Code code, Column column, @Nullable String mend, Object... details) {
        return new Problem(code, head.file(), line, head.heading(column), text(column), mend, List.of(details));
    }

    /** A problem with the field at a place of the row. */
    Problem problemAt(Code code, int place, @Nullable String mend, Object... details) {
        String heading = place < head.size() ? head.heading(place) : head.heading(head.size() - 1);
        return new Problem(code, head.file(), line, heading, text(place), mend, List.of(details));
    }

    void mark(String indicator, boolean deprived) {
        if (marks == null) {
            marks = new HashMap<>();
        }
        marks.put(indicator, deprived);
    }

    void item(String code, String option) {
        if (items == null) {
            items = new HashMap<>();
        }
        items.put(code, option);
    }

    private String text(int place) {
        RowSplitter splitter = new RowSplitter(head.delimiter());
        splitter.split(bytes, from, to);
        return place < splitter.count() ? Blanks.strip(splitter.text(bytes, place)) : "";
    }
}

package vn.giamngheo.households;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.Head.Meaning;
import vn.giamngheo.households.csv.RowSplitter;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.Reading;

/** Turns the rows of one file into answers; what cannot be read becomes a problem. For one thread. */
final class RowReader {

    private final Head head;
    private final RowSplitter splitter;
    private final @Nullable FieldReader[] fields;
    private final List<Column> required;

    RowReader(Head head) {
        this.head = head;
        splitter = new RowSplitter(head.delimiter());
        fields = new FieldReader[head.size()];
        required = head.sheet().columns().stream().filter(Column::required).toList();
        for (int place = 0; place < fields.length; place++) {
            fields[place] = switch (head.meaning(place)) {
                case Meaning.Answer(Column column) -> new FieldReader(column);
                case Meaning.Mark mark -> new FieldReader(written(head.heading(place), ColumnType.BOOL));
                case Meaning.Item item -> new FieldReader(written(head.heading(place), ColumnType.TEXT));
                case Meaning.Nothing nothing -> null;
            };
        }
    }

    SourceRow read(byte[] bytes, int from, int to, long line, boolean cutOff, Consumer<Problem> problems) {
        SourceRow row = new SourceRow(head, bytes, from, to, line);
        splitter.split(bytes, from, to);
        int count = splitter.count();
        int given = Math.min(count, fields.length);
        for (int place = 0; place < given; place++) {
            FieldReader field = fields[place];
            if (field != null && splitter.from(place) < splitter.to(place)) {
                Reading reading = splitter.doubled(place)
                        ? field.read(splitter.text(bytes, place))
                        : field.read(bytes, splitter.from(place), splitter.to(place));
                accept(row, place, reading, problems);
            }
        }
        checkShape(row, count, cutOff, problems);
        checkKeys(row, given, problems);
        return row;
    }

    private void accept(SourceRow row, int place, Reading reading, Consumer<Problem> problems) {
        switch (reading) {
            case Reading.Unreadable(String code, String mend) ->
                problems.accept(row.problemAt(Code.valueOf(code), place, mend, choices(place)));
            case Reading.Value(Object value) when value != null -> record(row, place, value);
            case Reading.Value unknown -> {}
        }
    }

    private void record(SourceRow row, int place, Object value) {
        switch (head.meaning(place)) {
            case Meaning.Answer(Column column) -> row.answers().put(column, value);
            case Meaning.Mark(String indicator) -> row.mark(indicator, (Boolean) value);
            case Meaning.Item(String code) -> row.item(code, (String) value);
            case Meaning.Nothing nothing -> {}
        }
    }

    private void checkShape(SourceRow row, int count, boolean cutOff, Consumer<Problem> problems) {
        if (count < fields.length) {
            Code code = cutOff ? Code.ROW_CUT_OFF : Code.FIELDS_TOO_FEW;
            problems.accept(row.problemAt(code, count, null, count, fields.length));
        } else if (count > fields.length) {
            problems.accept(row.problemAt(Code.FIELDS_TOO_MANY, fields.length, null, count, fields.length));
        }
        if (splitter.misplacedQuote() >= 0) {
            problems.accept(row.problemAt(Code.QUOTE_MISPLACED, splitter.misplacedQuote(), null));
        }
    }

    private void checkKeys(SourceRow row, int given, Consumer<Problem> problems) {
        for (Column column : required) {
            if (row.answers().get(column) == null
                    && head.place(column) < given
                    && row.text(column).isEmpty()) {
                problems.accept(row.problem(Code.KEY_MISSING, column));
            }
        }
    }

    private String choices(int place) {
        if (!(head.meaning(place) instanceof Meaning.Answer(Column column))) {
            return "";
        }
        StringBuilder codes = new StringBuilder();
        column.choices()
                .forEach(choice -> codes.append(codes.isEmpty() ? "" : ", ").append(choice.code()));
        return codes.toString();
    }

    private static Column written(String heading, ColumnType type) {
        return new Column(0, heading, type, false, List.of(), List.of(), Map.of(), null, false);
    }
}

package vn.giamngheo.households;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.csv.RecordScanner;
import vn.giamngheo.law.dictionary.Sheet;

/** A table whose rows stand by themselves: denominators, or what was decided before. */
public final class PlainTable {

    private final Head head;

    private PlainTable(Head head) {
        this.head = head;
    }

    /** Understands the head of a table. */
    public static PlainTable open(CsvSource source, Sheet sheet) {
        return new PlainTable(Head.read(source, sheet));
    }

    /** Columns that nobody will read. */
    public List<Problem> doubts(Terms terms) {
        return head.doubts(terms);
    }

    /** Its headings, as written. */
    public List<String> headings() {
        return head.headings();
    }

    /** Hands over the rows as they are written, without understanding their cells. */
    public void cells(Consumer<SourceRow> rows) {
        try (RecordScanner scanner = head.source().scan(head.delimiter(), 0, true)) {
            scanner.next();
            while (scanner.next()) {
                byte[] bytes = Arrays.copyOfRange(scanner.buffer(), scanner.start(), scanner.end());
                rows.accept(new SourceRow(head, bytes, 0, bytes.length, scanner.line()));
            }
        }
    }

    /** Hands over every row in order, each behind its problems. */
    public void read(Consumer<Problem> problems, Consumer<SourceRow> rows) {
        RowReader reader = new RowReader(head);
        try (RecordScanner scanner = head.source().scan(head.delimiter(), 0, true)) {
            scanner.next();
            while (scanner.next()) {
                byte[] bytes = Arrays.copyOfRange(scanner.buffer(), scanner.start(), scanner.end());
                rows.accept(reader.read(bytes, 0, bytes.length, scanner.line(), scanner.cutOff(), problems));
            }
        }
        head.source().refuseChange();
    }
}

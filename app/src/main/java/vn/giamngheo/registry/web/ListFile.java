package vn.giamngheo.registry.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.csv.CsvLine;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.HouseholdRow;

/** A list of households as a file: what the list shows, row by row, as CSV or as a workbook. */
abstract class ListFile implements AutoCloseable {

    private static final String DANGEROUS = "=+-@\t\r";

    private final ListAsked asked;
    private final Names names;
    private final Texts t;
    private int rows;

    private ListFile(ListAsked asked, Names names, Texts t) {
        this.asked = asked;
        this.names = names;
        this.t = t;
    }

    static ListFile csv(OutputStream out, ListAsked asked, Names names, Texts t) {
        return new Csv(out, asked, names, t);
    }

    static ListFile xlsx(OutputStream out, ListAsked asked, Names names, Texts t) {
        return new Xlsx(out, asked, names, t);
    }

    abstract void write(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    public abstract void close();

    void head() {
        List<Object> head = new ArrayList<>();
        head.add(t.say("registry.list.column.HEAD"));
        asked.columns().forEach(column -> head.add(t.say(column.key())));
        put(head);
    }

    void row(HouseholdRow row) {
        rows++;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.head());
        for (ListColumn column : asked.columns()) {
            cells.add(
                    switch (column) {
                        case CODE -> row.code();
                        case COMMUNE -> names.of(row.area());
                        case HAMLET -> row.hamlet();
                        case CLASS -> t.say("registry.class." + row.householdClass());
                        case MEMBERS -> row.members();
                        case DEPRIVATIONS -> row.deprivations();
                        case INCOME -> row.income();
                        case DAY -> row.day() == null ? null : row.day().toString();
                    });
        }
        put(cells);
    }

    int rows() {
        return rows;
    }

    private void put(List<? extends @Nullable Object> cells) {
        try {
            write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static final class Csv extends ListFile {

        private final OutputStream out;
        private final CsvLine line = new CsvLine();

        private Csv(OutputStream out, ListAsked asked, Names names, Texts t) {
            super(asked, names, t);
            this.out = out;
        }

        @Override
        void write(List<? extends @Nullable Object> cells) throws IOException {
            line.clear();
            for (Object cell : cells) {
                line.field(cell == null ? "" : cell instanceof Number ? cell.toString() : harmless(cell.toString()));
            }
            out.write(line.end().toBytes());
        }

        @Override
        public void close() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Xlsx extends ListFile {

        private static final int FLUSH = 1_000;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int at;

        private Xlsx(OutputStream out, ListAsked asked, Names names, Texts t) {
            super(asked, names, t);
            workbook = new Workbook(out, "GiamNgheo", "1.0");
            sheet = workbook.newWorksheet(t.say("registry.list.sheet"));
            sheet.freezePane(1, 1);
        }

        @Override
        void write(List<? extends @Nullable Object> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(at, column, number);
                } else if (cell != null) {
                    sheet.inlineString(at, column, harmless(clean(cell.toString())));
                }
            }
            if (at == 0) {
                sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
            }
            if (++at % FLUSH == 0) {
                sheet.flush();
            }
        }

        /** Without the characters that XML cannot hold. */
        private static String clean(String text) {
            return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static byte[] mark() {
        return "\uFEFF".getBytes(StandardCharsets.UTF_8);
    }
}

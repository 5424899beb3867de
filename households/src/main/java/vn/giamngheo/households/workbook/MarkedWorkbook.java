package vn.giamngheo.households.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with the rows of a load in which something is wrong: the same sheets, columns, order and values, bad cells
 * filled and with a comment. Written as a stream.
 */
public final class MarkedWorkbook implements Closeable {

    private static final String WRONG = "FFD2CC";
    private static final String DOUBTFUL = "FFF1C9";
    private static final String HEAD_FILL = "E3EEF0";
    private static final int FLUSH = 500;
    private static final int MOST_COMMENTS = 10_000;

    private final org.dhatim.fastexcel.Workbook book;
    private int comments;

    public MarkedWorkbook(OutputStream out) {
        book = new org.dhatim.fastexcel.Workbook(out, "GiamNgheo", "1.0");
    }

    /** What is to be said about a cell. */
    public record Note(String text, boolean wrong) {}

    /** Begins a sheet. */
    public Page page(SheetKind kind, List<String> headings) {
        return new Page(book.newWorksheet(kind.sheetName()), headings);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** A sheet on its way. */
    public final class Page implements Closeable {

        private final Worksheet sheet;
        private final List<String> headings;
        private int row;

        private Page(Worksheet sheet, List<String> headings) {
            this.sheet = sheet;
            this.headings = headings;
            for (int at = 0; at < headings.size(); at++) {
                sheet.value(0, at, headings.get(at));
                sheet.style(0, at).bold().fillColor(HEAD_FILL).set();
                sheet.width(at, Math.min(40, Math.max(12, headings.get(at).length() + 2)));
            }
            sheet.freezePane(1, 1);
        }

        /** Adds a row; notes stand under the headings of their cells, those of no cell under the first. */
        public void row(List<String> cells, Map<String, Note> notes) throws IOException {
            row++;
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    sheet.value(row, at, cells.get(at));
                }
            }
            for (Map.Entry<String, Note> note : notes.entrySet()) {
                int at = Math.max(0, headings.indexOf(note.getKey()));
                sheet.style(row, at)
                        .fillColor(note.getValue().wrong() ? WRONG : DOUBTFUL)
                        .set();
                if (comments++ < MOST_COMMENTS) {
                    sheet.comment(row, at, note.getValue().text());
                }
            }
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }
}

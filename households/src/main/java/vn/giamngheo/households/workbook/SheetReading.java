package vn.giamngheo.households.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.Limits;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.dictionary.Column;

/** Goes through one sheet as a stream and passes it on as a table. */
final class SheetReading {

    private static final int LAST_ROW = 1_048_576;
    private static final int ROWS_TO_THE_HEAD = 30;

    private final String name;
    private final SheetKind kind;
    private final MergedCells merged;
    private final CellText texts;
    private final Map<Long, String> anchors = new HashMap<>();
    private final List<Integer> hidden = new ArrayList<>();
    private @Nullable Column[] columns = new Column[0];
    private String[] cells = new String[0];
    private int headRow;
    private int rows;
    private int beyond;

    SheetReading(String name, SheetKind kind, MergedCells merged, boolean from1904) {
        this.name = name;
        this.kind = kind;
        this.merged = merged;
        this.texts = new CellText(from1904);
    }

    /** Writes the table; what was seen on the way stands in the result. */
    SheetTable pass(Sheet sheet, Path file) throws IOException {
        List<String> first = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream();
                SheetSpool spool = new SheetSpool(file)) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                if (headRow == 0) {
                    head(row, first, spool);
                } else {
                    row(row, spool);
                }
            }
        } catch (UnusableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnusableFile.because(e, FileFault.WORKBOOK_DAMAGED, name);
        }
        if (headRow == 0) {
            throw new UnusableFile(FileFault.SHEET_HEAD_MISSING, name, 1, shortened(String.join(" | ", first)));
        }
        if (rows == 0) {
            throw new UnusableFile(FileFault.SHEET_EMPTY, name, headRow);
        }
        return new SheetTable(kind, name, file, headRow, rows, List.copyOf(hidden), beyond);
    }

    private void head(Row row, List<String> first, SheetSpool spool) throws IOException {
        if (row.getRowNum() > ROWS_TO_THE_HEAD) {
            throw new UnusableFile(FileFault.SHEET_HEAD_MISSING, name, 1, shortened(String.join(" | ", first)));
        }
        List<String> headings = new ArrayList<>();
        List<@Nullable Column> found = new ArrayList<>();
        int known = 0;
        int last = 0;
        for (int at = 0; at < Math.min(row.getCellCount(), Limits.COLUMNS + 1); at++) {
            String heading = CellFault.value(texts.of(cell(row, at), null)).strip();
            Column column = heading.isEmpty() ? null : kind.dictionary().find(heading);
            headings.add(heading);
            found.add(column);
            known += column == null ? 0 : 1;
            last = heading.isEmpty() ? last : at + 1;
        }
        if (first.isEmpty()) {
            first.addAll(headings);
        }
        if (known < 2) {
            return;
        }
        headRow = row.getRowNum();
        columns = found.subList(0, last).toArray(new Column[0]);
        cells = new String[last];
        spool.row(headRow, headings.subList(0, last).toArray(new String[0]), last);
    }

    private void row(Row row, SheetSpool spool) throws IOException {
        int number = row.getRowNum();
        Arrays.fill(cells, "");
        boolean blank = true;
        boolean touched = merged.touches(number);
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            int at = cell.getColumnIndex();
            String text = texts.of(cell, at < columns.length ? columns[at] : null);
            if (at < cells.length) {
                cells[at] = text;
                blank &= text.isBlank();
            } else {
                beyond += text.isBlank() ? 0 : 1;
            }
        }
        if (touched) {
            blank &= !cover(number);
        }
        if (blank) {
            return;
        }
        if (number >= LAST_ROW) {
            throw new UnusableFile(FileFault.SHEET_FULL, name, number, LAST_ROW);
        }
        if (row.isHidden()) {
            hidden.add(number);
        }
        rows++;
        spool.row(number, cells, cells.length);
    }

    /** Marks the covered cells of a row with what the merged cell says; whether there was any. */
    private boolean cover(int number) {
        boolean covered = false;
        for (MergedCells.Area area : merged.at(number)) {
            for (int at = area.left(); at <= Math.min(area.right(), cells.length - 1); at++) {
                if (number == area.top() && at == area.left()) {
                    anchors.put((long) area.top() << 16 | area.left(), cells[at]);
                } else if (columns[at] != null && area.top() > headRow) {
                    String value = anchors.getOrDefault((long) area.top() << 16 | area.left(), "");
                    cells[at] = CellFault.CELL_MERGED.marked(CellFault.value(value));
                    covered = true;
                }
            }
        }
        return covered;
    }

    private static @Nullable Cell cell(Row row, int at) {
        return row.hasCell(at) ? row.getCell(at) : null;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}

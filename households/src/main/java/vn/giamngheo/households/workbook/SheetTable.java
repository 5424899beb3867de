package vn.giamngheo.households.workbook;

import java.nio.file.Path;
import java.util.List;
import vn.giamngheo.households.csv.CsvSource;

/**
 * A sheet as a table on the disk, each row at the line of its number.
 *
 * @param name the workbook and the sheet, as people are told
 * @param headRow the row with the headings
 * @param rows how many rows with values there are below it
 * @param hidden the numbers of hidden rows with values; they are read like the others
 * @param beyond how many cells stand behind the last heading; they are not read
 */
public record SheetTable(
        SheetKind kind, String name, Path file, int headRow, int rows, List<Integer> hidden, int beyond) {

    /** The table as the household pipeline reads it. */
    public CsvSource source() {
        return CsvSource.ofSheet(file, name);
    }
}

package vn.giamngheo.households.workbook;

import org.jspecify.annotations.Nullable;

/** What keeps a cell of a sheet from being plainly a value; the letter marks such a cell in the table passed on. */
public enum CellFault {
    /** A formula stands where a value should. */
    CELL_FORMULA('F'),
    /** A formula that came to nothing, such as {@code #N/A}. */
    CELL_ERROR('E'),
    /** The cell is covered by a merged one. */
    CELL_MERGED('M'),
    /** A day given as its number. */
    CELL_SERIAL_DATE('S');

    /** Begins a marked cell; the letter of the fault and the value follow. */
    public static final char MARK = '\u007f';

    private final char letter;

    CellFault(char letter) {
        this.letter = letter;
    }

    /** A cell with this fault, as it is passed on. */
    String marked(String value) {
        return "" + MARK + letter + value;
    }

    /** The fault of a marked cell, or null where the cell is plain. */
    public static @Nullable CellFault of(String cell) {
        if (cell.length() >= 2 && cell.charAt(0) == MARK) {
            for (CellFault each : values()) {
                if (each.letter == cell.charAt(1)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** The value without its mark. */
    public static String value(String cell) {
        return cell.length() >= 2 && cell.charAt(0) == MARK ? cell.substring(2) : cell;
    }
}

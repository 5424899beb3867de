package vn.giamngheo.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a file of lineage gave. */
public sealed interface LineageReading {

    /** The file cannot be used at all. */
    record Unusable(Structure why, List<Object> details) implements LineageReading {}

    /**
     * The file was read; old units with a wrong row are left out with all their rows.
     *
     * @param edges the good edges, all of them of old units whose edges are now completely known
     * @param rows how many rows were read
     * @param leftOut how many of them were left out
     */
    record Read(List<LineageEdge> edges, List<Problem> problems, int rows, int leftOut) implements LineageReading {}

    /** Why a file cannot be used. */
    enum Structure {
        /** There is nothing in it, or nothing but a head. */
        FILE_EMPTY,
        /** It is larger than any list of units. */
        FILE_TOO_LARGE,
        /** It is not text in UTF-8. */
        NOT_UTF8,
        /** A column that must be there is not. */
        COLUMN_MISSING,
        /** A column stands twice. */
        COLUMN_REPEATED,
        /** Quotes are not closed or stand where they may not. */
        QUOTE_MISPLACED
    }

    /**
     * Something wrong in one cell.
     *
     * @param line the physical line, the head being 1
     * @param column the column as written in the head
     * @param value the cell as written
     * @param mend the text that was probably meant, or null
     */
    record Problem(
            Code code,
            long line,
            String column,
            String value,
            @Nullable String mend) {}

    /** What can be wrong in a row. */
    enum Code {
        /** A row has fewer fields than the head. */
        FIELDS_TOO_FEW,
        /** A row has more fields than the head. */
        FIELDS_TOO_MANY,
        /** A code is missing. */
        KEY_MISSING,
        /** A pair of codes stands twice. */
        KEY_REPEATED,
        /** No unit ever had the code. */
        AREA_UNKNOWN,
        /** The old unit does not end with the day before, or the new one does not exist on the day. */
        AREA_NOT_VALID,
        /** Both codes mean the same unit. */
        LINEAGE_TO_ITSELF,
        /** A province does not come from or become a lower unit. */
        LEVELS_DO_NOT_FIT,
        /** Not a number. */
        NUMBER_UNREADABLE,
        /** A number with a decimal comma. */
        NUMBER_DECIMAL_COMMA,
        /** A share that is not above 0 and at most 1. */
        SHARE_OUT_OF_RANGE,
        /** Some but not all shares of an old unit are given. */
        SHARE_MISSING,
        /** The shares of an old unit do not sum to 1. */
        SHARES_NOT_ONE
    }
}

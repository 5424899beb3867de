package vn.giamngheo.households.csv;

/** How large the parts of a file may be before it is refused as a whole. */
public final class Limits {

    /** Bytes of one field. */
    public static final int FIELD_BYTES = 1 << 20;

    /** Bytes of one row. */
    public static final int ROW_BYTES = 16 << 20;

    /** Columns of a head. */
    public static final int COLUMNS = 2_000;

    private Limits() {}
}

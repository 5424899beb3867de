package vn.giamngheo.intake;

/**
 * A file as it was sent.
 *
 * @param kind {@code WORKBOOK}, or which table it is: {@code HOUSEHOLDS}, {@code MEMBERS}, {@code UNITS}, {@code LEDGER}
 * @param name what the person calls it
 */
public record Upload(String kind, String name, byte[] content) {

    /** The kind of a workbook. */
    public static final String WORKBOOK = "WORKBOOK";
}

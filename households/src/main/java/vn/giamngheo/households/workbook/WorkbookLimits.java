package vn.giamngheo.households.workbook;

/**
 * How large a workbook may be before it is refused as a whole.
 *
 * @param parts files within it
 * @param bytes all of them together, unpacked
 * @param ratio how many times its packed size one of them may unpack to
 * @param freeBytes up to this size the ratio does not matter
 * @param oldFileBytes how far a file of the old kind is searched for the sign of a password
 */
record WorkbookLimits(int parts, long bytes, int ratio, long freeBytes, int oldFileBytes) {

    static final WorkbookLimits USUAL = new WorkbookLimits(2_000, 3L << 30, 150, 4L << 20, 8 << 20);
}

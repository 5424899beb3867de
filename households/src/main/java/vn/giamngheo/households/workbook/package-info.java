/**
 * Workbooks (bảng tính .xlsx): refuses what is not a sound and harmless one, and passes its sheets on as tables that the
 * household pipeline reads like CSV files, row by row at the same numbers.
 *
 * <p>A cell that is not plainly a value (a formula, an error, part of a merged cell) is passed on with a mark in front, so
 * that the row reader can refuse it in its place.
 */
@NullMarked
package vn.giamngheo.households.workbook;

import org.jspecify.annotations.NullMarked;

/**
 * Household files (danh sách hộ): from two CSV files to households that are checked, decided on and recorded.
 *
 * <p>Named stages, each with one task: <em>survey</em> (which codes are there, once or twice), <em>gather</em> (a
 * household with its members), <em>read</em> (cells to answers), <em>check</em> (one small class per rule of good
 * data), <em>decide</em> (the standard's assessor), <em>record</em> (rows of the result). What is wrong with a row is a
 * {@link vn.giamngheo.households.Problem}, never an exception; what is wrong with a whole file is an
 * {@link vn.giamngheo.households.csv.UnusableFile}. Files are streamed: memory does not grow with their rows, but for
 * some twenty bytes per household code.
 */
@NullMarked
package vn.giamngheo.households;

import org.jspecify.annotations.NullMarked;

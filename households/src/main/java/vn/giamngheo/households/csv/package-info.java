/**
 * Delimited text as bytes: finds records and fields without turning a file into objects, and refuses what is not a
 * sound UTF-8 CSV file.
 *
 * <p>Written here and not taken from a library because the line a person is told must be the physical one, because a
 * file is read twice (first its keys only, then its rows), and because a hostile file must end in a sentence.
 */
@NullMarked
package vn.giamngheo.households.csv;

import org.jspecify.annotations.NullMarked;

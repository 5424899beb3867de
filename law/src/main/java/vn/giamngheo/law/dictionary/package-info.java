/**
 * The data dictionary: what is asked about a household and its members, one vocabulary for files, forms, rule packs,
 * screens and APIs.
 *
 * <p>The columns themselves are data ({@code dictionary.yaml}); this package reads them and turns the text of a cell
 * into a value. It depends on a YAML reader only.
 */
@NullMarked
package vn.giamngheo.law.dictionary;

import org.jspecify.annotations.NullMarked;

/** Tests of delimited text on real files. */
@NullMarked
package vn.giamngheo.households.csv;

import org.jspecify.annotations.NullMarked;

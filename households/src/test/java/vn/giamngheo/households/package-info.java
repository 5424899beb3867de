/** Tests of household files on real files. */
@NullMarked
package vn.giamngheo.households;

import org.jspecify.annotations.NullMarked;

/** Tests of the units of an installation on real PostgreSQL. */
@NullMarked
package vn.giamngheo.area;

import org.jspecify.annotations.NullMarked;

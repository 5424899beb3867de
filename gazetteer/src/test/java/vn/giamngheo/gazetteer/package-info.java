/** Tests of the shipped table and of what is asked of it. */
@NullMarked
package vn.giamngheo.gazetteer;

import org.jspecify.annotations.NullMarked;

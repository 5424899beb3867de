/** Tests that the measurements can be made at all. */
@NullMarked
package vn.giamngheo.bench;

import org.jspecify.annotations.NullMarked;

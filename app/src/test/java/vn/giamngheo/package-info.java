/** Tests of the served application as a browser and a hostile stranger meet it. */
@NullMarked
package vn.giamngheo;

import org.jspecify.annotations.NullMarked;

/** Tests of the command line. */
@NullMarked
package vn.giamngheo.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The served application: one process that answers browsers, put together from the modules below it.
 *
 * <p>It starts no database and reads no arguments; the command line hands it both.
 */
@NullMarked
package vn.giamngheo;

import org.jspecify.annotations.NullMarked;

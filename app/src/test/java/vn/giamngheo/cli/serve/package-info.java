/** Tests of the commands that serve. */
@NullMarked
package vn.giamngheo.cli.serve;

import org.jspecify.annotations.NullMarked;

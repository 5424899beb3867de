/** Turns the migrations into SQL types: an embedded server, the migrations, jOOQ's generator. Runs in the build only. */
@NullMarked
package vn.giamngheo.dbgen;

import org.jspecify.annotations.NullMarked;

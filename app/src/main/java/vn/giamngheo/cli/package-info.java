/**
 * The command line: one class per command, a contract in exit codes and in what goes to which stream.
 *
 * <p>Standard output carries only the data asked for, in UTF-8; everything else goes to standard error. Commands that
 * need no database start none and no framework.
 */
@NullMarked
package vn.giamngheo.cli;

import org.jspecify.annotations.NullMarked;

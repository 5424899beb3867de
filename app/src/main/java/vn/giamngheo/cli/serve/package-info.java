/**
 * The commands {@code serve} and {@code demo}: from arguments and settings to a running database and a running
 * application, and back in order.
 */
@NullMarked
package vn.giamngheo.cli.serve;

import org.jspecify.annotations.NullMarked;

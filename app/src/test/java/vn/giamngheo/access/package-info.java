/** Tests of accounts, lock-out, passwords and sessions over a real database. */
@NullMarked
package vn.giamngheo.access;

import org.jspecify.annotations.NullMarked;

/**
 * Backups: one checksummed file with every row, written while the server runs, checked without a server, restored into
 * a database of this or an older version.
 *
 * <p>The file is one line of text, blocks, and a SHA-256: see {@link vn.giamngheo.database.backup.Block}. Keys are in it
 * only when wrapped with a passphrase.
 */
@NullMarked
package vn.giamngheo.database.backup;

import org.jspecify.annotations.NullMarked;

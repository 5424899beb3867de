/**
 * Where the data lies: the embedded PostgreSQL server of a data directory or an external one, its roles, its migrations
 * and its backups.
 *
 * <p>Others open a {@link vn.giamngheo.database.Database} through {@link vn.giamngheo.database.Databases} and take a
 * data source for one of the four {@linkplain vn.giamngheo.database.Role roles} from it. What cannot go on is a
 * {@link vn.giamngheo.database.DatabaseException} with a code and a sentence. Calls nothing of ours.
 */
@NullMarked
package vn.giamngheo.database;

import org.jspecify.annotations.NullMarked;

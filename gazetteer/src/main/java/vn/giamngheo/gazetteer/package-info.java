/**
 * The administrative units of every day: provinces, districts, communes and, where a locality adds them, hamlets, each
 * with the days on which it existed, and the edges that lead from units that ended to those that took their place.
 *
 * <p>A unit is known by its code and its first day, never by its code alone: codes are used again after mergers. The
 * shipped table is made by the tool in this module's test tree and read from the class path; nothing here touches a
 * database, which builds a {@link vn.giamngheo.gazetteer.Gazetteer} from its own rows. Serves Quyết định
 * 19/2025/QĐ-TTg (the codes) and the resolutions that rearranged the units.
 */
@NullMarked
package vn.giamngheo.gazetteer;

import org.jspecify.annotations.NullMarked;

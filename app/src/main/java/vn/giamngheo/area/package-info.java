/**
 * Administrative units with their validity, lineage and properties, as one installation knows them: the shipped table,
 * what was imported and what was added.
 *
 * <p>Serves Quyết định 19/2025/QĐ-TTg and the resolutions that rearrange units. Calls {@code gazetteer} and
 * {@code database}; others take a {@link vn.giamngheo.gazetteer.Gazetteer} from {@link vn.giamngheo.area.Areas}.
 */
@NullMarked
package vn.giamngheo.area;

import org.jspecify.annotations.NullMarked;

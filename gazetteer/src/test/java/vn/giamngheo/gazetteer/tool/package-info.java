/**
 * The tool that makes the checked-in tables of units from the two public packages they come from; it is run by hand when
 * the tables are to be made anew, never by the build. {@code docs/units.md} says how.
 */
@NullMarked
package vn.giamngheo.gazetteer.tool;

import org.jspecify.annotations.NullMarked;

/**
 * The rule kernel: reads a standard from a pack, and says for one household which class it has and why.
 *
 * <p>Pure Java over Common Expression Language; no framework, no file system, no database. It knows no decree by name:
 * thresholds, indicators, classes and their legal basis are data in {@code lawpacks}.
 */
@NullMarked
package vn.giamngheo.law;

import org.jspecify.annotations.NullMarked;

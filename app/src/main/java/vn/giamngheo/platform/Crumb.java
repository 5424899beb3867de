package vn.giamngheo.platform;

import org.jspecify.annotations.Nullable;

/**
 * One step of the path of units in the top bar.
 *
 * @param name the unit
 * @param path where it leads, or null for the unit one is at
 */
public record Crumb(String name, @Nullable String path) {}

package vn.giamngheo.database.backup;

import java.util.Map;

/**
 * What a backup holds.
 *
 * @param program the version of the program that made it
 * @param made when, ISO 8601 in UTC
 * @param schemas the versions of the schemas
 * @param rows the tables with their numbers of rows, in the order of the file
 * @param keys whether it holds wrapped keys
 */
public record Summary(String program, String made, Map<String, String> schemas, Map<String, Long> rows, boolean keys) {}

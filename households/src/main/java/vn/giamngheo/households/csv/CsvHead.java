package vn.giamngheo.households.csv;

import java.util.List;

/**
 * The first record of a file.
 *
 * @param delimiter the character between fields
 * @param headings the headings as they are written
 */
public record CsvHead(byte delimiter, List<String> headings) {}

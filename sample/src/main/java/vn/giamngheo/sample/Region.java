package vn.giamngheo.sample;

/**
 * What a region has in common.
 *
 * @param low households with a low income, per 10,000
 * @param names the key of its family names
 */
record Region(int low, String names, String hamletRural, String hamletUrban) {}

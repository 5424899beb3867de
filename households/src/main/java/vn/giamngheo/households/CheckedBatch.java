package vn.giamngheo.households;

import java.util.List;

/**
 * Households that follow each other in the file.
 *
 * @param households each with its problems
 * @param strays problems of member rows that belong to no household
 */
record CheckedBatch(List<Candidate> households, List<Problem> strays) {}

package vn.giamngheo.registry;

import java.util.List;

/**
 * One page of a list.
 *
 * @param earlier whether there are households before it
 * @param later whether there are households after it
 */
public record HouseholdPage(List<HouseholdRow> rows, boolean earlier, boolean later) {}

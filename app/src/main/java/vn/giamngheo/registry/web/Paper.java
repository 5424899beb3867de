package vn.giamngheo.registry.web;

import java.util.UUID;

/**
 * A paper attached to a household.
 *
 * @param kind what it is by its content, such as {@code PDF}
 * @param size how large it is, in words
 * @param when the day it was attached
 */
record Paper(UUID id, String name, String kind, String size, String when, String who) {}

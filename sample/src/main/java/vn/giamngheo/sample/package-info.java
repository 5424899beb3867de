/**
 * Invented populations: households, members and denominators that look like a locality's own, for demonstrations, trials
 * and measurements.
 *
 * <p>The same order gives the same bytes on every machine: each household draws from its own stream of numbers, all
 * arithmetic is on whole numbers, and nothing depends on locale, time zone or the order of a hash. What the population is
 * made of stands in data files beside this package. It needs the units of the gazetteer and knows no rule of any
 * standard.
 */
@NullMarked
package vn.giamngheo.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Measurements of whole commands beside a baseline, in one run on one machine; none of them is a test.
 *
 * <p>Each contender is a process of its own, started and timed from outside, so that the start of the virtual machine
 * counts for both. The contenders take turns, so that a change of weather on the machine meets all of them.
 */
@NullMarked
package vn.giamngheo.bench;

import org.jspecify.annotations.NullMarked;

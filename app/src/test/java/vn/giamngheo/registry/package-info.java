/** Tests of the figures over households in a real database. */
@NullMarked
package vn.giamngheo.registry;

import org.jspecify.annotations.NullMarked;

/** The pages over the households: for now the overview. */
@NullMarked
package vn.giamngheo.registry.web;

import org.jspecify.annotations.NullMarked;

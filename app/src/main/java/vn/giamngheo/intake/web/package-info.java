/** The pages on which files are loaded. */
@NullMarked
package vn.giamngheo.intake.web;

import org.jspecify.annotations.NullMarked;

/** The pages at the door: log-in and passwords. */
@NullMarked
package vn.giamngheo.access.web;

import org.jspecify.annotations.NullMarked;

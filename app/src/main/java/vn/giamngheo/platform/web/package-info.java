/** The templates around every page, for the pages of all modules. */
@NamedInterface("web")
@NullMarked
package vn.giamngheo.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

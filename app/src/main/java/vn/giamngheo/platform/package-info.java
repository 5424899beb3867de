/**
 * What every page and module stands on: texts in two languages, the frame around a page, assets, errors and request
 * numbers.
 *
 * <p>Serves no legal text. Calls no other module.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package vn.giamngheo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

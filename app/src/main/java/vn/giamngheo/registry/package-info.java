/**
 * The households of the locality, their members, and their class under each standard, with the figures over them.
 *
 * <p>Serves the lists of poor and near-poor households. Calls {@code access} and {@code platform}.
 */
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"platform", "platform::web", "access"})
@NullMarked
package vn.giamngheo.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

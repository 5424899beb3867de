/**
 * Who may come in: accounts and their roles, log-in with lock-out, passwords, sessions that outlive a restart.
 *
 * <p>Serves the duties of care for personal data. Calls {@code platform} only.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "platform::web"})
@NullMarked
package vn.giamngheo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

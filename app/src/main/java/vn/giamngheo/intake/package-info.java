/**
 * Loading files into the register (nhập danh sách): workbooks and CSV files are read, checked, compared with what is
 * there, shown, applied in one transaction, and undone as a whole while nothing later touched their rows.
 *
 * <p>Calls {@code registry}, {@code access} and {@code platform}; the reading itself is the library {@code households}.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"platform", "platform::web", "access", "registry"})
@NullMarked
package vn.giamngheo.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

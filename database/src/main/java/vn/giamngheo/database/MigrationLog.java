package vn.giamngheo.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jspecify.annotations.Nullable;

/** What the migrations tell: warnings and errors go to the platform's logger, the rest nowhere. */
public final class MigrationLog implements LogCreator {

    private static final System.Logger LOGGER = System.getLogger("vn.giamngheo.database.migrations");

    /** For Flyway, which makes one by name. */
    public MigrationLog() {}

    @Override
    public Log createLogger(Class<?> owner) {
        return new Warnings();
    }

    private static final class Warnings implements Log {

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {
            LOGGER.log(System.Logger.Level.WARNING, message);
        }

        @Override
        public void error(String message) {
            LOGGER.log(System.Logger.Level.ERROR, message);
        }

        @Override
        public void error(String message, @Nullable Exception e) {
            LOGGER.log(System.Logger.Level.ERROR, message, e);
        }

        @Override
        public void notice(String message) {}
    }
}

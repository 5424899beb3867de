package vn.giamngheo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The tables as they should be: one folder of forward-only migrations per schema, run in a stated order. */
public final class Migrations {

    /** The table in each schema that remembers which migrations have run. */
    public static final String HISTORY = "schema_history";

    static final String FOLDER = "vn/giamngheo/database/migrations/";

    private Migrations() {}

    /** The schemas, in the order in which their migrations run. */
    public static List<String> schemas() {
        InputStream order = Migrations.class.getResourceAsStream("/" + FOLDER + "order");
        if (order == null) {
            throw new IllegalStateException(FOLDER + "order is missing");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(order, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over all migrations: another hash means other tables. */
    public static String hash() {
        try {
            return MigrationsHash.compute();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings every schema to the program's version; the data source must be the owner's. */
    static void runAll(DataSource owner) {
        for (String schema : schemas()) {
            flyway(owner, schema, null).migrate();
        }
    }

    /** The first schema whose version in a backup this program does not know, with that version; or null. */
    static @Nullable String unknownOf(DataSource owner, Map<String, String> versions) {
        Map<String, String> newest = newest(owner);
        for (Map.Entry<String, String> entry : versions.entrySet()) {
            String known = newest.get(entry.getKey());
            if (known == null
                    || MigrationVersion.fromVersion(entry.getValue()).compareTo(MigrationVersion.fromVersion(known))
                            > 0) {
                return entry.getKey() + " " + entry.getValue();
            }
        }
        return null;
    }

    /** Brings the named schemas to the versions of an older backup and leaves the others out. */
    static void runTo(DataSource owner, Map<String, String> versions) {
        for (String schema : schemas()) {
            String version = versions.get(schema);
            if (version != null) {
                flyway(owner, schema, version).migrate();
            }
        }
    }

    /** The version that this program would bring each schema to. */
    static Map<String, String> newest(DataSource owner) {
        Map<String, String> versions = new TreeMap<>();
        for (String schema : schemas()) {
            MigrationInfo[] all = flyway(owner, schema, null).info().all();
            for (MigrationInfo migration : all) {
                if (migration.getVersion() != null && migration.getScript().startsWith("V")) {
                    versions.put(schema, migration.getVersion().getVersion());
                }
            }
        }
        return versions;
    }

    /** The first schema that a newer program has already brought further, with its version; or null. */
    static @Nullable String newerThanProgram(DataSource owner) {
        for (String schema : schemas()) {
            for (MigrationInfo migration : flyway(owner, schema, null).info().applied()) {
                if (migration.getState().isResolved()) {
                    continue;
                }
                return schema + " " + migration.getVersion();
            }
        }
        return null;
    }

    private static Flyway flyway(DataSource owner, String schema, @Nullable String target) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(schema)
                .createSchemas(false)
                .table(HISTORY)
                .locations("classpath:" + FOLDER + schema)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .loggers(MigrationLog.class.getName())
                .cleanDisabled(true);
        if (target != null) {
            configuration.target(target);
        }
        return configuration.load();
    }
}

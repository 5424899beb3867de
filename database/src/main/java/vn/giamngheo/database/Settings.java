package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's settings, written anew at every start so that a newer program brings its own. */
final class Settings {

    private Settings() {}

    static void write(Path cluster, Path log, EmbeddedServer.Durability durability) throws IOException {
        boolean safe = durability == EmbeddedServer.Durability.SAFE;
        String text = """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = '256MB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                effective_cache_size = '1GB'
                random_page_cost = 1.1
                jit = off
                fsync = %1$s
                synchronous_commit = %1$s
                full_page_writes = %1$s
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = '2GB'
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                lc_messages = 'C'
                idle_in_transaction_session_timeout = '30min'
                logging_collector = %1$s
                log_directory = '%2$s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u '
                # No personal data in a log: neither the values of a failing row nor the statement.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_statement = none
                """.formatted(
                safe ? "on" : "off", log.toString().replace("\\", "\\\\").replace("'", "''"));
        Files.writeString(cluster.resolve("giamngheo.conf"), text);
    }
}

package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command reaches the process that serves a data directory: {@code server.json}.
 *
 * @param pid the process
 * @param databasePort the loopback port of its embedded server, or null with an external database
 * @param httpPort the port of its pages, or null while it has none
 */
public record ServerFile(
        long pid, @Nullable Integer databasePort, @Nullable Integer httpPort) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the file; it says something only while its process holds the data directory. Empty when there is none. */
    public static Optional<ServerFile> read(DataDirectory directory) {
        try {
            return Optional.of(JSON.readValue(Files.readString(directory.serverFile()), ServerFile.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Adds the port of the pages to what this process has written: from now on commands use its database. */
    public static void announce(DataDirectory directory, int httpPort) {
        Integer databasePort = read(directory).map(ServerFile::databasePort).orElse(null);
        new ServerFile(ProcessHandle.current().pid(), databasePort, httpPort).write(directory);
    }

    /** Writes the file for its owner only. */
    public void write(DataDirectory directory) {
        try {
            SafeFiles.writePrivate(directory.serverFile(), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw DatabaseException.of(e, directory.serverFile());
        }
    }

    /** Removes the file. */
    static void remove(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.serverFile());
        } catch (IOException e) {
            throw DatabaseException.of(e, directory.serverFile());
        }
    }
}

package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One installation's folder on disk.
 *
 * <p>{@code format} marks it as ours, {@code lock} is held by the process that uses it, {@code server.json} says how to
 * reach that process, {@code pg} is the cluster, {@code keys} the secrets, {@code log} the logs, {@code giamngheo.yaml}
 * the settings.
 */
public record DataDirectory(Path root) {

    /** The file that makes a restored cluster the one that counts. */
    static final String COMMIT = "commit";

    private static final int FORMAT = 1;
    private static final Set<String> OURS = Set.of(
            "format", "lock", "server.json", "pg", "keys", "log", "giamngheo.yaml", "cache", "lost+found", "restore");

    /** The path is made absolute; nothing is read yet. */
    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The cluster of the embedded server. */
    Path cluster() {
        return root.resolve("pg");
    }

    /** The secrets: 0700, files 0600. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The logs. */
    public Path log() {
        return root.resolve("log");
    }

    /** The settings of this installation; may be missing. */
    public Path settings() {
        return root.resolve("giamngheo.yaml");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path serverFile() {
        return root.resolve("server.json");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path restoring() {
        return root.resolve("restore");
    }

    private Path format() {
        return root.resolve("format");
    }

    /** Refuses a path at which something else than a folder stands. */
    public void requireFolder() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new DatabaseException(Problem.NOT_A_FOLDER, root);
        }
    }

    /** Whether there is a database here already. */
    public boolean holdsData() {
        return Files.exists(cluster()) || Files.exists(restoring().resolve(COMMIT));
    }

    /** Makes the folder where it is missing and refuses one that is not ours; leaves a folder of others untouched. */
    void prepare() {
        try {
            requireFolder();
            Path parent = root.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                throw new DatabaseException(Problem.PARENT_MISSING, parent);
            }
            SafeFiles.makePrivateFolder(root);
            if (!Files.isWritable(root)) {
                throw new DatabaseException(Problem.NOT_WRITABLE, root);
            }
            if (Files.exists(format())) {
                checkFormat();
            } else {
                refuseOthersFiles();
            }
        } catch (IOException e) {
            throw DatabaseException.of(e, root);
        }
    }

    /** Writes the mark; only while holding the lock. */
    void mark() throws IOException {
        if (!Files.exists(format())) {
            SafeFiles.writePrivate(format(), FORMAT + "\n");
        }
        SafeFiles.makePrivateFolder(keys());
        SafeFiles.makePrivateFolder(log());
    }

    private void checkFormat() throws IOException {
        String written = Files.readString(format()).strip();
        if (!written.matches("\\d{1,6}")) {
            throw new DatabaseException(Problem.NOT_OURS, root, format().getFileName());
        }
        if (Integer.parseInt(written) > FORMAT) {
            throw new DatabaseException(Problem.NEWER_DATA, root, written);
        }
    }

    private void refuseOthersFiles() throws IOException {
        List<String> foreign = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!OURS.contains(name) && !name.endsWith(SafeFiles.TEMPORARY)) {
                    foreign.add(name);
                }
            }
        }
        if (!foreign.isEmpty()) {
            foreign.sort(null);
            throw new DatabaseException(Problem.NOT_OURS, root, foreign.getFirst());
        }
        if (Files.exists(cluster())) {
            throw new DatabaseException(Problem.NOT_OURS, root, cluster().getFileName());
        }
    }
}

package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A new cluster and its keys, made beside the old ones in {@code DIR/restore} and put in their place by one step: the
 * file {@code commit}. Before it everything there is rubbish, after it the exchange is carried on until it is done, at
 * the next start if need be.
 */
final class Restoration {

    private static final List<String> EXCHANGED = List.of("keys", "pg");

    private final DataDirectory directory;
    private final Path folder;

    Restoration(DataDirectory directory) {
        this.directory = directory;
        this.folder = directory.restoring();
    }

    Path cluster() {
        return folder.resolve("pg");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    /** Makes an empty place for the new cluster. */
    void begin() throws IOException {
        clear();
        SafeFiles.makePrivateFolder(folder);
        SafeFiles.makePrivateFolder(keys());
    }

    /** From here on the new cluster is the database. */
    void commit() throws IOException {
        SafeFiles.syncFolder(keys());
        SafeFiles.syncFolder(folder);
        SafeFiles.writePrivate(folder.resolve(DataDirectory.COMMIT), "\n");
        recover();
    }

    /** Finishes an exchange that was decided, or removes what was not; only while holding the lock. */
    void recover() throws IOException {
        Path commit = folder.resolve(DataDirectory.COMMIT);
        if (Files.exists(commit)) {
            for (String name : EXCHANGED) {
                exchange(name);
            }
            SafeFiles.syncFolder(directory.root());
            Files.delete(commit);
            SafeFiles.syncFolder(folder);
        }
        clear();
    }

    private void exchange(String name) throws IOException {
        Path made = folder.resolve(name);
        Path place = directory.root().resolve(name);
        if (!Files.exists(made)) {
            return;
        }
        if (Files.exists(place)) {
            SafeFiles.move(place, folder.resolve("old-" + name));
        }
        SafeFiles.move(made, place);
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        EmbeddedServer.endStale(cluster(), directory.cache());
        SafeFiles.deleteTree(folder);
    }
}

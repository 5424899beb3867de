package vn.giamngheo.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.database.DataDirectory;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.KeyFiles;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.Role;

/** Saves a database into a file, checks such a file, and makes a database from it. */
public final class Backups {

    private Backups() {}

    /**
     * Saves one snapshot of all rows; the server may go on working. The file appears under its name only when it is
     * whole and on disk.
     *
     * @param passphraseFile the file with the passphrase that wraps the keys, or null to leave the keys out
     */
    public static Summary save(
            Database database,
            DataDirectory directory,
            Path file,
            @Nullable Path passphraseFile,
            String program,
            Progress progress) {
        Optional<KeyWrap.Wrapped> keys = passphraseFile == null
                ? Optional.empty()
                : Optional.of(KeyWrap.wrap(
                        new KeyWrap.Keys(KeyFiles.in(directory.keys())), KeyWrap.passphrase(passphraseFile)));
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try (Connection connection = database.as(Role.BACKUP).getConnection()) {
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (Files.isDirectory(target)) {
                throw new DatabaseException(Problem.NOT_WRITABLE, target);
            }
            removeLeftovers(target);
            Summary summary = write(connection, temporary, keys, program, progress);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
            return summary;
        } catch (IOException e) {
            throw DatabaseException.of(e, target);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, database.shown(), e.getMessage());
        } finally {
            temporary.toFile().delete();
        }
    }

    /** Whether the data directory has keys that a backup without a passphrase leaves out. */
    public static boolean hasKeys(DataDirectory directory) {
        return !KeyFiles.in(directory.keys()).isEmpty();
    }

    /** Checks all of a file without a database; with a passphrase also that it opens the keys. */
    public static Summary verify(Path file, @Nullable Path passphraseFile, Progress progress) {
        Checking checking = new Checking(file, passphraseFile);
        try {
            return new Reading(file, progress).run(checking);
        } catch (SQLException | IOException e) {
            throw new DatabaseException(Problem.BACKUP_UNREADABLE, e, file);
        }
    }

    /**
     * Makes a database from a backup. The file is checked whole first; the new database takes the place of the old one
     * in one step at the end, so that a crash leaves the old or the new.
     *
     * @param replace whether a database that is there already may be replaced
     * @param passphraseFile the file with the passphrase of the keys, or null
     * @param withoutKeys whether to go on without the keys of the backup
     */
    public static Summary restore(
            Location location,
            Path file,
            boolean replace,
            @Nullable Path passphraseFile,
            boolean withoutKeys,
            Progress progress) {
        Checking checking = new Checking(file, passphraseFile);
        try {
            Summary summary = new Reading(file, Progress.SILENT).run(checking);
            if (summary.keys() && passphraseFile == null && !withoutKeys) {
                throw new DatabaseException(Problem.PASSPHRASE_NEEDED, file);
            }
            Databases.replace(location, replace, new Databases.Filling() {
                @Override
                public Map<String, byte[]> keys() {
                    return checking.keys().map(KeyWrap.Keys::files).orElse(Map.of());
                }

                @Override
                public void rows(Database database) throws SQLException, IOException {
                    load(database, file, summary, progress);
                }
            });
            return summary;
        } catch (SQLException e) {
            throw new DatabaseException(
                    DatabaseException.isDiskFull(e) ? Problem.DISK_FULL : Problem.UNREACHABLE,
                    e,
                    location.directory().root(),
                    e.getMessage());
        } catch (IOException e) {
            throw DatabaseException.of(e, location.directory().root());
        }
    }

    private static void load(Database database, Path file, Summary checked, Progress progress)
            throws SQLException, IOException {
        String newer = database.newerThanProgram(checked.schemas());
        if (newer != null) {
            throw new DatabaseException(Problem.BACKUP_NEWER, file, newer);
        }
        try (Loading loading = new Loading(database)) {
            new Reading(file, progress).run(loading);
        }
        database.migrate();
        database.note("RESTORED", checked.made());
    }

    private static Summary write(
            Connection connection, Path temporary, Optional<KeyWrap.Wrapped> keys, String program, Progress progress)
            throws IOException, SQLException {
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(
                        temporary,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel);
                BlockWriter blocks = new BlockWriter(out)) {
            Summary summary = new Saving(connection, blocks, progress).run(program, keys);
            channel.force(true);
            return summary;
        }
    }

    /** A killed backup leaves its unfinished file; the next one to the same name takes it away. */
    private static void removeLeftovers(Path target) throws IOException {
        Pattern unfinished = Pattern.compile(Pattern.quote("." + target.getFileName()) + "\\.(\\d{1,18})\\.tmp");
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target.resolveSibling("."))) {
            for (Path entry : entries) {
                Matcher matcher = unfinished.matcher(String.valueOf(entry.getFileName()));
                if (matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    left.add(entry);
                }
            }
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
    }

    private static void sync(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Reads without keeping anything but the keys. */
    private static final class Checking implements Reading.Receiver {

        private final Path file;
        private final @Nullable Path passphraseFile;
        private Optional<KeyWrap.Keys> keys = Optional.empty();

        Checking(Path file, @Nullable Path passphraseFile) {
            this.file = file;
            this.passphraseFile = passphraseFile;
        }

        Optional<KeyWrap.Keys> keys() {
            return keys;
        }

        @Override
        public void begin(Contents.Header header, Optional<KeyWrap.Wrapped> wrapped) {
            if (wrapped.isPresent() && passphraseFile != null) {
                keys = KeyWrap.unwrap(wrapped.get(), KeyWrap.passphrase(passphraseFile));
                if (keys.isEmpty() || !keys.get().files().keySet().stream().allMatch(KeyFiles::isKeyName)) {
                    throw new DatabaseException(Problem.PASSPHRASE_WRONG, file);
                }
            }
        }

        @Override
        public void beginTable(Contents.Table table) {}

        @Override
        public void data(byte[] bytes) {}

        @Override
        public void endTable(Contents.Table table, long rows) {}

        @Override
        public void end(List<Contents.Sequence> sequences) {}
    }
}

package vn.giamngheo.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right of one process to use a data directory; the operating system takes it back when the process ends. */
final class DirectoryLock implements AutoCloseable {

    /** A lock file may be opened once per process only: closing any second opening would release the lock. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path key;
    private final FileChannel channel;

    private DirectoryLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /** Takes the lock, or refuses with the number of the process that has it. */
    static DirectoryLock take(DataDirectory directory) {
        try {
            Path key = directory.root().toRealPath();
            synchronized (HELD_HERE) {
                if (HELD_HERE.contains(key)) {
                    throw new DatabaseException(
                            Problem.IN_USE,
                            directory.root(),
                            ProcessHandle.current().pid());
                }
                DirectoryLock lock = new DirectoryLock(key, locked(directory));
                HELD_HERE.add(key);
                return lock;
            }
        } catch (IOException e) {
            throw DatabaseException.of(e, directory.lock());
        }
    }

    private static FileChannel locked(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.lock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw new DatabaseException(Problem.IN_USE, directory.root(), holder(channel));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
            return channel;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        String written = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return written.matches("\\d+") ? written : "?";
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(key);
            try {
                channel.close();
            } catch (IOException e) {
                throw DatabaseException.of(e, key);
            }
        }
    }
}

package vn.giamngheo.households.csv;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place and moved there by {@link #commit}. A device such
 * as {@code /dev/stdout} is written to directly.
 */
public final class OutputFile implements Closeable {

    private static final Pattern STREAMS = Pattern.compile("/dev/(stdout|stderr|fd/\\d+)|/proc/[^/]+/fd/\\d+");

    private final String name;
    private final Path target;
    private final @Nullable Path passing;
    private final @Nullable FileChannel channel;
    private final OutputStream out;
    private boolean finished;

    private OutputFile(String name, Path target) throws IOException {
        this.name = name;
        this.target = target;
        if (direct(target)) {
            passing = null;
            channel = null;
            out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE), 1 << 16);
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        passing = target.resolveSibling(
                ".giamngheo-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".part");
        channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        passing.toFile().deleteOnExit();
        keepRights(target, passing);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Opens a file for writing; makes missing parent folders. */
    public static OutputFile open(Path path) {
        if (Files.isDirectory(path)) {
            throw new UnusableFile(FileFault.OUT_IS_DIRECTORY, path.toString(), 0);
        }
        try {
            return new OutputFile(
                    path.toString(),
                    !direct(path) && Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path);
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.OUT_NOT_WRITABLE, path.toString());
        }
    }

    /** Whether the path is a device, a pipe or one of the process's own streams, which nothing may be moved over. */
    static boolean direct(Path path) {
        String name = path.toAbsolutePath().normalize().toString();
        return STREAMS.matcher(name).matches() || Files.exists(path) && !Files.isRegularFile(path);
    }

    /** Adds bytes. */
    public void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Makes sure that every byte is on the disk; {@link #commit} cannot fail for want of room then. */
    public void finish() {
        if (finished) {
            return;
        }
        try {
            out.flush();
            if (channel != null) {
                channel.force(true);
            }
            out.close();
            finished = true;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Puts the file in its place, over what was there. */
    public void commit() {
        finish();
        if (passing == null) {
            return;
        }
        try {
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Leaves nothing behind unless it was committed. */
    @Override
    public void close() {
        try {
            if (!finished && channel != null) {
                channel.close();
            } else if (!finished) {
                out.close();
            }
        } catch (IOException e) {
            finished = true;
        }
        try {
            if (passing != null) {
                Files.deleteIfExists(passing);
            }
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.OUT_NOT_WRITABLE, name);
        }
    }

    /** Who could not read the old file shall not read the new one. */
    private static void keepRights(Path old, Path passing) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (rights != null && Files.exists(old)) {
            Files.setPosixFilePermissions(passing, rights.readAttributes().permissions());
        }
    }

    private UnusableFile broken(IOException e) {
        return UnusableFile.because(e, FileFault.OUT_BROKEN_OFF, name);
    }
}

package vn.giamngheo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys of an installation, each in a file of its own that only its owner can read; one that is missing is made. */
public final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String END = ".key";

    private final @Nullable Path folder;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    private Keys(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The keys kept in a folder. */
    public static Keys in(Path folder) {
        return new Keys(folder);
    }

    /** Keys that end with the process. */
    public static Keys passing() {
        return new Keys(null);
    }

    /** The key of a name, 256 bits. */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::readOrMake).clone();
    }

    private byte[] readOrMake(String name) {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        if (folder == null) {
            return fresh;
        }
        try {
            Path file = folder.resolve(name + END);
            if (!Files.exists(file)) {
                write(file, fresh);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("not a key of 256 bits: " + file);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file appears whole or not at all; the folder belongs to one process at a time. */
    private static void write(Path file, byte[] key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path passing = Files.createTempFile(
                folder,
                "key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passing, HexFormat.of().formatHex(key) + "\n");
        Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

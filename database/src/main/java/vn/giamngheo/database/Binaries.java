package vn.giamngheo.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the embedded server, unpacked once per version into a cache.
 *
 * <p>A copy counts only when its list of files, written last, is there and every file has its size; two processes that
 * unpack at once do so side by side, and the first rename wins.
 */
final class Binaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern PLAIN = Pattern.compile("[^\"$`\\\\\n]+");
    private static final String LIST = "files.list";
    /** Left out: what only compilers need, and languages we do not run. */
    private static final Pattern UNNEEDED = Pattern.compile(
            ".*\\.a|lib/pkgconfig/.*|lib/postgresql/pgxs/.*|.*(plperl|plpython|pltcl).*|share/(man|doc)/.*");

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /** The programs in the user's cache, or in the given folder where the user has none that can be written. */
    static Binaries in(Path fallback) {
        refuseOtherPlatforms();
        Path folder = Stream.of(userCache(), fallback, temporaryCache())
                .filter(Binaries::isUsable)
                .findFirst()
                .orElseThrow(() -> new DatabaseException(Problem.BINARIES_UNUSABLE, fallback));
        try {
            return new Binaries(unpackedIn(folder));
        } catch (IOException e) {
            if (DatabaseException.isDiskFull(e)) {
                throw new DatabaseException(Problem.DISK_FULL, e, folder);
            }
            throw new DatabaseException(Problem.BINARIES_UNUSABLE, e, folder);
        }
    }

    /** The path of one program, for example {@code initdb}. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void refuseOtherPlatforms() {
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        String known = system.toLowerCase(Locale.ROOT);
        if (!known.equals("linux amd64") && !known.equals("linux x86_64")) {
            throw new DatabaseException(Problem.WRONG_PLATFORM, system);
        }
    }

    private static Path userCache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path base = named != null && named.startsWith("/")
                ? Path.of(named)
                : Path.of(System.getProperty("user.home", "/nonexistent"), ".cache");
        return base.resolve("giamngheo");
    }

    private static Path temporaryCache() {
        return Path.of(
                System.getProperty("java.io.tmpdir", "/tmp"), "giamngheo-" + System.getProperty("user.name", "user"));
    }

    /** The programs call each other through a shell, so some characters may not be in their path; nor may a stranger. */
    private static boolean isUsable(Path folder) {
        if (!PLAIN.matcher(folder.toString()).matches()) {
            return false;
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.resolveSibling("."));
                SafeFiles.makePrivateFolder(folder);
            }
            return Files.isWritable(folder)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + checksum());
        if (isWhole(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempDirectory(
                folder,
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            unpack(temporary);
            publish(temporary, home);
        } finally {
            SafeFiles.deleteTree(temporary);
        }
        return home;
    }

    private static void publish(Path temporary, Path home) throws IOException {
        try {
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!isWhole(home)) {
                SafeFiles.deleteTree(home);
                Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        try (InputStream packed = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (entry.isDirectory() || UNNEEDED.matcher(name).matches()) {
                    continue;
                }
                Path file = folder.resolve(name).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("outside of the archive: " + name);
                }
                Files.createDirectories(file.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, file);
                boolean executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                list.append(Files.size(file)).append(' ').append(name).append('\n');
            }
        }
        Files.writeString(folder.resolve(LIST), list);
    }

    /** After a power failure a file may be there but empty; its size tells. */
    private static boolean isWhole(Path home) throws IOException {
        Path list = home.resolve(LIST);
        if (!Files.exists(list)) {
            return false;
        }
        List<String> lines = Files.readAllLines(list);
        for (String line : lines) {
            int gap = line.indexOf(' ');
            Path file = home.resolve(line.substring(gap + 1));
            if (gap < 0 || !Files.exists(file) || Files.size(file) != Long.parseLong(line.substring(0, gap))) {
                return false;
            }
        }
        return !lines.isEmpty();
    }

    /** The checksum and size that the jar states for the archive: to be had without reading it. */
    private static String checksum() throws IOException {
        URL archive = Binaries.class.getResource(ARCHIVE);
        if (archive == null || !(archive.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException(ARCHIVE + " is not in a jar of the class path");
        }
        JarEntry entry = jar.getJarEntry();
        return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
    }

    private static InputStream archive() throws IOException {
        InputStream packed = Binaries.class.getResourceAsStream(ARCHIVE);
        if (packed == null) {
            throw new IOException(ARCHIVE + " is not on the class path");
        }
        return packed;
    }
}

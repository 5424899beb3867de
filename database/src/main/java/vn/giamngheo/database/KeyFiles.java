package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a data directory that belong into a backup: everything secret but the passwords of the roles. */
public final class KeyFiles {

    private KeyFiles() {}

    /** The keys by the names of their files; empty when there is no such folder. */
    public static Map<String, byte[]> in(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (Files.isRegularFile(entry) && isKeyName(name)) {
                    files.put(name, Files.readAllBytes(entry));
                }
            }
            return files;
        } catch (IOException e) {
            throw DatabaseException.of(e, folder);
        }
    }

    /** Whether a file of this name is a key that belongs into a backup. */
    public static boolean isKeyName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
                && !name.endsWith(SafeFiles.TEMPORARY)
                && !name.equals(Passwords.FILE);
    }

    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            SafeFiles.writePrivate(folder.resolve(file.getKey()), file.getValue());
        }
    }
}

package vn.giamngheo.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SHA-256 over the names and texts of all migrations: another hash means other tables. */
final class MigrationsHash {

    private MigrationsHash() {}

    static String compute() throws IOException, URISyntaxException {
        URL order = Migrations.class.getResource("/" + Migrations.FOLDER + "order");
        if (order == null) {
            throw new IOException(Migrations.FOLDER + "order is missing");
        }
        URI address = order.toURI();
        if (!address.getScheme().equals("jar")) {
            return ofFolder(Path.of(address).resolveSibling("."));
        }
        URI jar = URI.create(address.toString().replaceFirst("!.*", "!/"));
        try (FileSystem opened = FileSystems.newFileSystem(jar, Map.of())) {
            return ofFolder(opened.getPath("/" + Migrations.FOLDER));
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder.normalize())) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.giamngheo.lawpacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.law.Packs;
import vn.giamngheo.law.Packs.PackFile;

/** The packs that come with this version. */
public final class ShippedPacks {

    private static final String ROOT = "/lawpacks/";

    private ShippedPacks() {}

    /** Reads all shipped packs. */
    public static Packs load() {
        List<PackFile> files = index().map(ShippedPacks::file).toList();
        return Packs.read(file("documents.yaml"), files);
    }

    /** Reads only the shipped standard of an id, for commands that need no other. */
    public static Packs load(String standard) {
        List<PackFile> files = index().filter(name -> name.endsWith("/" + standard + ".yaml"))
                .map(ShippedPacks::file)
                .toList();
        return Packs.read(file("documents.yaml"), files);
    }

    /** The ids of the shipped standards. */
    public static List<String> ids() {
        return index().map(name -> name.substring(name.indexOf('/') + 1, name.lastIndexOf('.')))
                .toList();
    }

    private static Stream<String> index() {
        return new String(file("index.txt").content(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank());
    }

    private static PackFile file(String name) {
        try (InputStream in = ShippedPacks.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the pack file " + name + " is missing from the build");
            }
            return new PackFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.giamngheo.cli.Main;

/** {@code restore} into a data directory that is new each time. */
final class FreshRestore {

    private FreshRestore() {}

    /** {@code BACKUP PARENT}. */
    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "data");
        System.exit(Main.run("restore", arguments[0], "--data=" + data.resolve("here")));
    }
}

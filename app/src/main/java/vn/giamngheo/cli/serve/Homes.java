package vn.giamngheo.cli.serve;

import java.nio.file.Path;

/** Where data lie when nobody names a place. */
final class Homes {

    private Homes() {}

    static Path production() {
        return home().resolve(".giamngheo");
    }

    static Path demonstration() {
        return home().resolve(".giamngheo-demo");
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}

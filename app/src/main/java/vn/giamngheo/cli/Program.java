package vn.giamngheo.cli;

/** The program itself. */
final class Program {

    private Program() {}

    /** The version that the build gave it. */
    static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}

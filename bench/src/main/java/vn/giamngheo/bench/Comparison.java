package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Something to measure beside a baseline of the same run. */
interface Comparison {

    /** Measures and prints; files go below the folder. */
    void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException;
}

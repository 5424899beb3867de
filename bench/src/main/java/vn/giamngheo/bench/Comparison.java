package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Something to measure beside a baseline. */
interface Comparison {

    /** Makes ready what is needed and names the contenders, the baseline first. */
    List<Contender> prepare(Path folder, int households, PrintStream out) throws IOException, InterruptedException;
}

package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Contenders that take turns, the baseline first. */
final class Race {

    private final List<Contender> contenders;
    private final int rounds;
    private final List<List<Timing>> timings = new ArrayList<>();

    Race(List<Contender> contenders, int rounds) {
        this.contenders = contenders;
        this.rounds = rounds;
        contenders.forEach(contender -> timings.add(new ArrayList<>()));
    }

    Race run() throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                timings.get(i).add(Timing.of(contenders.get(i)));
            }
        }
        return this;
    }

    /** Best and median wall time, processor time and memory of the best run, and the ratio of medians to the baseline. */
    void print(PrintStream out) {
        out.printf("%n| %-52s | best | median | processor | memory | × baseline |%n", rounds + " rounds in turn");
        out.println("|---|---:|---:|---:|---:|---:|");
        double baseline = seconds(median(timings.getFirst()).wall());
        for (int i = 0; i < contenders.size(); i++) {
            Timing best = sorted(timings.get(i)).getFirst();
            Timing median = median(timings.get(i));
            out.printf(
                    Locale.ROOT,
                    "| %-52s | %.2f s | %.2f s | %.2f s | %d MB | %.2f |%n",
                    contenders.get(i).name(),
                    seconds(best.wall()),
                    seconds(median.wall()),
                    seconds(best.cpu()),
                    best.peakKilobytes() / 1024,
                    seconds(median.wall()) / baseline);
        }
    }

    private static Timing median(List<Timing> timings) {
        return sorted(timings).get(timings.size() / 2);
    }

    private static List<Timing> sorted(List<Timing> timings) {
        return timings.stream().sorted(Comparator.comparing(Timing::wall)).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

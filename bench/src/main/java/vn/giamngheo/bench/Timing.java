package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a process took.
 *
 * @param wall from start to end
 * @param cpu of all its threads together, as last seen
 * @param peakKilobytes the most memory it held, as last seen; 0 where the system does not tell
 */
record Timing(Duration wall, Duration cpu, long peakKilobytes) {

    private static final int LOOK_MILLIS = 20;

    /** Runs a process to its end; one that fails fails the measurement. */
    static Timing of(Contender contender) throws IOException, InterruptedException {
        Path said = Files.createTempFile("bench", ".err");
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(contender.command())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            Duration cpu = Duration.ZERO;
            long peak = 0;
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peak(process.pid()));
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - begin);
            if (process.exitValue() != 0) {
                throw new IOException(contender.name() + " failed: " + Files.readString(said));
            }
            return new Timing(wall, cpu, peak);
        } finally {
            Files.delete(said);
        }
    }

    private static long peak(long pid) throws IOException {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            // The process ended while its status was read.
            return 0;
        }
        return 0;
    }
}

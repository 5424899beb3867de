package vn.giamngheo.cli.serve;

import java.util.concurrent.CountDownLatch;

/** Keeps a process in the foreground until it is told to stop (SIGTERM, Ctrl C), then stops what it runs in order. */
final class Foreground {

    private Foreground() {}

    /** Has something closed when the process is told to stop. */
    static void closeAtStop(AutoCloseable running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
    }

    /** Waits until the process is told to stop; never returns before. */
    static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }
}

package vn.giamngheo.database;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Closes what was opened, last first, once, and all of it even when one fails. */
final class Closing implements Database.Held {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable Thread atExit;

    synchronized void add(AutoCloseable one) {
        opened.push(one);
    }

    /** Closes when the process is told to end as well. */
    synchronized void alsoAtExit() {
        Thread hook = new Thread(this::closeAll, "close-database");
        Runtime.getRuntime().addShutdownHook(hook);
        atExit = hook;
    }

    @Override
    public void close() {
        forgetExit();
        closeAll();
    }

    private synchronized void forgetExit() {
        Thread hook = atExit;
        atExit = null;
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending: the hook runs already, and finds nothing twice.
            }
        }
    }

    private synchronized void closeAll() {
        RuntimeException failed = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (RuntimeException e) {
                failed = e;
            } catch (Exception e) {
                failed = new IllegalStateException(e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}

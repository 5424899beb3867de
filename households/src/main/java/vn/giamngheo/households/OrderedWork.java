package vn.giamngheo.households;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work done on all processors whose results come back in the order in which it was given; never much of it waits. */
final class OrderedWork<T, R> implements AutoCloseable {

    private final ExecutorService threads;
    private final Supplier<Worker<T, R>> workers;
    private final Consumer<R> results;
    private final ConcurrentLinkedQueue<Worker<T, R>> idle = new ConcurrentLinkedQueue<>();
    private final Deque<Future<R>> waiting = new ArrayDeque<>();
    private final int most;

    OrderedWork(Supplier<Worker<T, R>> workers, Consumer<R> results) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.workers = workers;
        this.results = results;
        this.most = processors * 3 + 1;
        this.threads = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("households-", 0).factory());
    }

    /** Gives work; takes results in this thread when much is waiting. */
    void add(T work) {
        waiting.add(threads.submit(() -> on(work)));
        while (waiting.size() >= most || !waiting.isEmpty() && waiting.peek().isDone()) {
            takeOne();
        }
    }

    /** Waits for all results. */
    void finish() {
        while (!waiting.isEmpty()) {
            takeOne();
        }
    }

    /** Stops at once what is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private R on(T work) {
        Worker<T, R> worker = idle.poll();
        if (worker == null) {
            worker = workers.get();
        }
        R result = worker.on(work);
        idle.add(worker);
        return result;
    }

    private void takeOne() {
        try {
            results.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Does one piece of work; used by one thread at a time. */
    interface Worker<T, R> {

        /** The result of a piece of work. */
        R on(T work);
    }
}

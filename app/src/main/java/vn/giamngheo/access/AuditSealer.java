package vn.giamngheo.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Seals new entries of the audit trail into the chain, in batches, while the application runs. */
@Component
@Lazy(false)
final class AuditSealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 2_000;
    private static final long SECONDS = 60;

    private final DSLContext sql;
    private @Nullable ScheduledExecutorService timer;

    AuditSealer(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-chain").factory());
        started.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    /** Seals everything there is; returns how many entries. */
    int seal() {
        int all = 0;
        int sealed;
        do {
            sealed = sql.transactionResult(inside -> inside.dsl()
                    .fetchSingle("SELECT access.audit_seal({0})", BATCH)
                    .get(0, int.class));
            all += sealed;
        } while (sealed == BATCH);
        return all;
    }

    private void run() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warn("the audit trail was not sealed; it is tried again in a minute", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}

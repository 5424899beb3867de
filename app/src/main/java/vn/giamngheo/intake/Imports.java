package vn.giamngheo.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.platform.Texts;

/** The use cases of loading files; long work goes on behind the page, its state in the database. */
@Component
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Batches batches;
    private final Reading reading;
    private final Applying applying;
    private final Undoing undoing;
    private final Rights rights;
    /** How many pieces of work there are for a load; one ends a little after its state says so. */
    private final Map<UUID, Integer> running = new ConcurrentHashMap<>();

    Imports(Batches batches, Reading reading, Applying applying, Undoing undoing, Rights rights) {
        this.batches = batches;
        this.reading = reading;
        this.applying = applying;
        this.undoing = undoing;
        this.rights = rights;
    }

    /** Takes files and begins to read them. */
    public UUID begin(Acting who, LocalDate day, List<Upload> files) {
        rights.require(who, Right.IMPORT_RUN);
        UUID id = batches.add(who, day, files);
        hold(id);
        start(who, id, () -> read(who, id));
        return id;
    }

    /** Answers whether blank means no in columns that hold marks only; the files are read anew. */
    public void answerBlanks(Acting who, UUID id, boolean blankIsNo) {
        rights.require(who, Right.IMPORT_RUN);
        batches.answerBlanks(who, id, blankIsNo);
        startIf(who, id, BatchState.READING, () -> read(who, id));
    }

    /** Begins to apply a load; {@code goodOnly} leaves out the households that something is wrong with. */
    public boolean apply(Acting who, UUID id, boolean goodOnly) {
        rights.require(who, Right.IMPORT_RUN);
        batches.chooseGoodOnly(who, id, goodOnly);
        return startIf(who, id, BatchState.APPLYING, () -> apply(who, id));
    }

    /** Takes an applied load out of the register. */
    public ApplyOutcome undo(Acting who, UUID id) {
        rights.require(who, Right.IMPORT_UNDO);
        Batch batch = batches.find(who, id).orElseThrow();
        return undoing.undo(who, batch);
    }

    /** The load of an id; one whose work ended with an earlier process is taken up again. */
    public Optional<Batch> find(Acting who, UUID id) {
        Optional<Batch> found = batches.find(who, id);
        if (found.isEmpty() || !found.get().working() || running.containsKey(id)) {
            return found;
        }
        if (!rights.has(who, Right.IMPORT_RUN)) {
            return found;
        }
        if (running.putIfAbsent(id, 1) != null) {
            return found;
        }
        // Held now: what still says that it works has nobody who works on it.
        Optional<Batch> held = batches.find(who, id);
        if (held.map(Batch::state).filter(BatchState.READING::equals).isPresent()) {
            start(who, id, () -> read(who, id));
            return held;
        }
        try {
            // Nothing of it was written: the state and the rows would have been committed together.
            batches.turn(who, id, BatchState.APPLYING, BatchState.READY);
        } finally {
            release(id);
        }
        return batches.find(who, id);
    }

    /** Turns a load that waits to work, and begins the work; false where it did not wait. */
    private boolean startIf(Acting who, UUID id, BatchState working, Runnable work) {
        hold(id);
        boolean turned = false;
        try {
            turned = batches.turn(who, id, BatchState.READY, working);
        } finally {
            if (!turned) {
                release(id);
            }
        }
        if (turned) {
            start(who, id, work);
        }
        return turned;
    }

    /** Begins work on a load that is held. */
    private void start(Acting who, UUID id, Runnable work) {
        Thread.ofVirtual().name("intake-" + id).start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("load {} failed", id, e);
                fail(who, id);
            } finally {
                release(id);
            }
        });
    }

    private void hold(UUID id) {
        running.merge(id, 1, Integer::sum);
    }

    private void release(UUID id) {
        running.computeIfPresent(id, (key, pieces) -> pieces == 1 ? null : pieces - 1);
    }

    /** What failed while it was applied left nothing in the register and can be tried again. */
    private void fail(Acting who, UUID id) {
        boolean applying = batches.find(who, id)
                .map(batch -> batch.state() == BatchState.APPLYING)
                .orElse(false);
        String sentence = Texts.in(who.language()).say(applying ? "intake.failed.applying" : "intake.failed.reading");
        batches.stop(who, id, applying ? BatchState.READY : BatchState.FAILED, sentence, null);
    }

    private void read(Acting who, UUID id) {
        try {
            reading.read(who, batches.find(who, id).orElseThrow());
        } catch (UnusableFile e) {
            ProblemTexts texts = ProblemTexts.in(who.language().tag());
            batches.stop(who, id, BatchState.REFUSED, texts.message(e), texts.mend(e));
        }
    }

    private void apply(Acting who, UUID id) {
        ApplyOutcome outcome = applying.apply(who, batches.find(who, id).orElseThrow());
        Texts t = Texts.in(who.language());
        switch (outcome) {
            case ApplyOutcome.Done done -> {}
            case ApplyOutcome.Busy(String other) ->
                ready(who, id, other.isEmpty() ? t.say("intake.busy.somebody") : t.say("intake.busy", other));
            case ApplyOutcome.Wrong(long errors) -> ready(who, id, t.say("intake.wrong", errors));
            case ApplyOutcome.Stale stale -> ready(who, id, t.say("intake.stale"));
            case ApplyOutcome.Touched touched -> ready(who, id, t.say("intake.stale"));
            case ApplyOutcome.NotNow now -> ready(who, id, t.say("intake.stale"));
        }
    }

    private void ready(Acting who, UUID id, String refusal) {
        batches.stop(who, id, BatchState.READY, refusal, null);
    }
}

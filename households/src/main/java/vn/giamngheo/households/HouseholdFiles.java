package vn.giamngheo.households;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.csv.RecordScanner;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.dictionary.Dictionary;

/**
 * A household file and its member file. Reading never holds them in memory, and never throws for what a row holds;
 * {@link UnusableFile} says that a file as a whole cannot be used.
 */
public final class HouseholdFiles {

    private final Head households;
    private final Head members;

    private HouseholdFiles(Head households, Head members) {
        this.households = households;
        this.members = members;
    }

    /** Opens both files and understands their heads. */
    public static HouseholdFiles open(Path households, Path members) {
        return new HouseholdFiles(
                Head.read(CsvSource.open(households), Dictionary.get().household()),
                Head.read(CsvSource.open(members), Dictionary.get().member()));
    }

    /** Columns that nobody will read: warnings, once a file. */
    public List<Problem> doubts(Terms terms) {
        List<Problem> doubts = new ArrayList<>(households.doubts(terms));
        doubts.addAll(members.doubts(terms));
        return doubts;
    }

    /**
     * Hands every household to {@code households} in the order of the file, checked, and every problem of member rows
     * without household to {@code strays}. Works on all processors, but calls both from this thread only.
     */
    public void read(Terms terms, Progress progress, Consumer<Candidate> households, Consumer<Problem> strays) {
        inBatches(terms, progress, () -> batch -> batch, batch -> {
            batch.households().forEach(households);
            batch.strays().forEach(strays);
        });
    }

    /**
     * One household by its code, checked, or null when the file has none; {@code repeated} and unusable where its code
     * stands twice. Goes through both files once.
     */
    public @Nullable Candidate find(String code, Terms terms) {
        KeyHash wanted = new KeyHash();
        wanted.take(code);
        Batch batch = new Batch();
        int rows = collect(households, wanted, scanner -> {
            if (batch.empty()) {
                batch.addHousehold(scanner, false);
            }
        });
        if (rows == 0) {
            return null;
        }
        collect(members, wanted, batch::addMember);
        if (rows > 1) {
            batch.markRepeated();
        }
        refuseChange();
        return new Assembly(households, members, terms)
                .check(batch)
                .households()
                .getFirst();
    }

    /** Goes through the files, batch by batch, on all processors; results arrive in order and in this thread. */
    <R> void inBatches(Terms terms, Progress progress, Supplier<BatchWork<R>> workers, Consumer<R> results) {
        try {
            secondPass(Survey.of(households, members, progress), terms, progress, workers, results);
        } finally {
            refuseChange();
        }
    }

    private <R> void secondPass(
            Survey survey, Terms terms, Progress progress, Supplier<BatchWork<R>> workers, Consumer<R> results) {
        try (MemberSource rows = survey.inOrder()
                ? new OrderedMembers(survey, members)
                : new SpooledMembers(survey, members, progress)) {
            Supplier<OrderedWork.Worker<Batch, R>> each = () -> {
                Assembly assembly = new Assembly(households, members, terms);
                BatchWork<R> work = workers.get();
                return batch -> work.on(assembly.check(batch));
            };
            try (OrderedWork<Batch, R> work = new OrderedWork<>(each, results);
                    RecordScanner scanner = Survey.scanner(households, false)) {
                gather(survey, rows, scanner, progress, work);
                work.finish();
            }
        }
    }

    /** What a changed file did to the reading does not matter; that it changed does. */
    private void refuseChange() {
        households.source().refuseChange();
        members.source().refuseChange();
    }

    private void gather(
            Survey survey, MemberSource rows, RecordScanner scanner, Progress progress, OrderedWork<Batch, ?> work) {
        KeyHash key = new KeyHash();
        Batch batch = new Batch();
        for (int ordinal = 0; scanner.next(); ordinal++) {
            if (ordinal >= survey.rows()) {
                households.source().refuseChange();
            }
            key.take(scanner);
            batch.addHousehold(scanner, survey.repeated(ordinal));
            rows.membersOf(key, ordinal, batch);
            if (batch.full()) {
                batch = handOver(batch, work);
                progress.at(
                        Progress.Stage.DECIDE,
                        scanner.position(),
                        households.source().size());
            }
        }
        while (rows.rest(batch)) {
            batch = handOver(batch, work);
        }
        if (!batch.empty()) {
            handOver(batch, work);
        }
    }

    private static Batch handOver(Batch batch, OrderedWork<Batch, ?> work) {
        work.add(batch);
        return new Batch();
    }

    private static int collect(Head head, KeyHash wanted, Consumer<RecordScanner> found) {
        int rows = 0;
        KeyHash key = new KeyHash();
        try (RecordScanner scanner = Survey.scanner(head, true)) {
            while (scanner.next()) {
                key.take(scanner);
                if (key.same(wanted.high(), wanted.low())) {
                    rows++;
                    found.accept(scanner);
                }
            }
        }
        return rows;
    }

    /** What one thread does with a batch of checked households. */
    interface BatchWork<R> {

        /** The result for a batch. */
        R on(CheckedBatch batch);
    }
}

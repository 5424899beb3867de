package vn.giamngheo.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.sample.SampleOutcome.Remark;
import vn.giamngheo.sample.SampleOutcome.Written;

/** One order being written: runs of households made up by several threads, written in order by one. */
final class Writing {

    private static final int RUN = 2000;

    private final World world;
    private final Allotment allotment;
    private final @Nullable Profile profile;
    private final LocalDate date;
    private final SampleOrder order;
    private final Tally tally;

    Writing(World world, Allotment allotment, @Nullable Profile profile, LocalDate date, SampleOrder order) {
        this.world = world;
        this.allotment = allotment;
        this.profile = profile;
        this.date = date;
        this.order = order;
        tally = new Tally(0, allotment.hamlets());
    }

    Written into(Path folder, List<Remark> remarks, LongConsumer progress) throws IOException {
        try (SampleFiles files = new SampleFiles(folder)) {
            OutputStream households = files.open("households.csv");
            OutputStream members = files.open("members.csv");
            households.write(HouseholdRows.HEAD.getBytes(StandardCharsets.US_ASCII));
            members.write(MemberRows.HEAD.getBytes(StandardCharsets.US_ASCII));
            rows(households, members, progress);
            UnitRows units = new UnitRows(allotment, tally, world.population(), profile, date);
            Bytes bytes = new Bytes();
            units.write(bytes);
            bytes.writeTo(files.open("units.csv"));
            files.finish();
            if (units.exceeded() > 0) {
                remarks.add(new Remark(Remark.Kind.MORE_THAN_RESIDENTS, units.exceeded()));
            }
            return new Written(
                    date, order.households(), tally.total(Tally.PERSONS), units.rows(), List.copyOf(remarks));
        }
    }

    private void rows(OutputStream households, OutputStream members, LongConsumer progress) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        Today today = new Today(date, world.population());
        Wants wants = new Wants(world.population());
        Deque<Chunk> idle = new ArrayDeque<>();
        for (int i = 0; i < threads + 2 && i * (long) RUN < order.households(); i++) {
            HouseholdMaker maker = new HouseholdMaker(world, today, profile == null ? null : profile.others());
            idle.add(new Chunk(allotment, maker, wants, today, order.seed()));
        }
        Deque<Future<Chunk>> under = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long next = 0;
            long written = 0;
            while (written < order.households()) {
                while (next < order.households() && !idle.isEmpty()) {
                    Chunk chunk = idle.remove();
                    long from = next;
                    next = Math.min(from + RUN, order.households());
                    long to = next;
                    under.add(pool.submit(() -> chunk.fill(from, to)));
                }
                Chunk done = await(under.remove());
                done.households.writeTo(households);
                done.members.writeTo(members);
                tally.add(done.tally);
                written += done.tally.total(Tally.HOUSEHOLDS);
                idle.add(done);
                progress.accept(written);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Chunk await(Future<Chunk> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

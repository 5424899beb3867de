package vn.giamngheo.cli.serve;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.households.GazetteerAreas;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Progress;
import vn.giamngheo.households.Terms;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.Standard;
import vn.giamngheo.lawpacks.ShippedPacks;
import vn.giamngheo.platform.Marks;
import vn.giamngheo.registry.CitizenNumbers;
import vn.giamngheo.registry.Intake;
import vn.giamngheo.sample.Sample;
import vn.giamngheo.sample.SampleOrder;
import vn.giamngheo.sample.SampleOutcome;

/** Invents households, classifies them and puts them into an empty register, all or nothing, with progress. */
final class DemoData {

    private static final int HOUSEHOLDS = 8_000;
    private static final int SEED = 1;
    private static final String PROFILE = "da-nang-2023";
    private static final String STANDARD = "vn-2022";
    private static final int STEP = 1_000;

    private final Sentences sentences;
    private final PrintWriter err;
    private final CitizenNumbers numbers;

    DemoData(Sentences sentences, PrintWriter err, CitizenNumbers numbers) {
        this.numbers = numbers;
        this.sentences = sentences;
        this.err = err;
    }

    /** Loads the demonstration data. */
    void loadInto(DSLContext sql) {
        try {
            Path folder = Files.createTempDirectory("giamngheo-demo-");
            try {
                LocalDate day = invent(folder);
                sql.transaction(inside -> load(folder, day, inside.dsl()));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sql.execute("ANALYZE registry.household, registry.member, registry.classification");
    }

    private LocalDate invent(Path folder) throws IOException {
        err.println(sentences.say("demo.invent", HOUSEHOLDS));
        SampleOrder order = new SampleOrder(HOUSEHOLDS, SEED, null, PROFILE, null);
        return switch (new Sample(Gazetteer.shipped()).write(order, folder, written -> {})) {
            case SampleOutcome.Written written -> written.date();
            case SampleOutcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private void load(Path folder, LocalDate day, DSLContext sql) throws IOException {
        Scoped.asProgram(sql);
        Standard standard = ShippedPacks.load(STANDARD).standard(STANDARD).orElseThrow();
        Assessor assessor = standard.on(day);
        Intake intake = new Intake(sql, numbers);
        Terms terms = new Terms(day, new GazetteerAreas(Gazetteer.shipped(), day), standard.indicatorCodes());
        int[] done = {0};
        HouseholdFiles.open(folder.resolve("households.csv"), folder.resolve("members.csv"))
                .read(
                        terms,
                        Progress.NONE,
                        candidate -> {
                            if (candidate.usable()) {
                                intake.add(candidate.household(), assessor.assess(candidate.household()), day);
                            }
                            if (++done[0] % STEP == 0) {
                                err.println(sentences.say("demo.progress", done[0], HOUSEHOLDS));
                            }
                        },
                        stray -> {});
        residents(folder.resolve("units.csv"), intake);
        intake.finish();
        Marks.set(sql, DemoCommand.MARK, PROFILE + " " + HOUSEHOLDS + " " + SEED);
    }

    private static void residents(Path file, Intake intake) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                intake.residents(
                        row.getField("area_code"),
                        row.getField("hamlet"),
                        LocalDate.parse(row.getField("date")),
                        Long.parseLong(row.getField("households")),
                        Long.valueOf(row.getField("persons")));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

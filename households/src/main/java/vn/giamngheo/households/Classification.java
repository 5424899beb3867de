package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.giamngheo.households.csv.CsvLine;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/** The deciding and recording stages: a class for every usable household of two files, as rows of the result file. */
public final class Classification {

    private static final List<String> COLUMNS = List.of(
            "household_code",
            "standard",
            "class",
            "groups",
            "income",
            "line",
            "b1_points",
            "b2_points",
            "deprivations",
            "indicators",
            "unknown",
            "would_allow",
            "pack_hash");

    private final HouseholdFiles files;
    private final Terms terms;
    private final Supplier<Assessor> assessors;

    /** {@code assessors} gives a new assessor for each thread. */
    public Classification(HouseholdFiles files, Terms terms, Supplier<Assessor> assessors) {
        this.files = files;
        this.terms = terms;
        this.assessors = assessors;
    }

    /** Classifies all; {@code rows} gets the bytes of the result file, the head first, {@code problems} all else. */
    public Tally run(Progress progress, Consumer<byte[]> rows, Consumer<Problem> problems) {
        Tally tally = new Tally();
        CsvLine head = new CsvLine();
        COLUMNS.forEach(head::field);
        rows.accept(head.end().toBytes());
        Consumer<Problem> counted = problem -> {
            tally.count(problem);
            problems.accept(problem);
        };
        files.doubts(terms).forEach(counted);
        files.inBatches(terms, progress, Worker::new, recorded -> {
            rows.accept(recorded.rows());
            recorded.problems().forEach(counted);
            tally.count(recorded);
        });
        return tally;
    }

    /** What became of a batch. */
    record Recorded(byte[] rows, List<Problem> problems, int read, int written) {}

    /** What one thread does with a batch. */
    private final class Worker implements HouseholdFiles.BatchWork<Recorded> {

        private final Assessor assessor = assessors.get();
        private final CsvLine line = new CsvLine();

        @Override
        public Recorded on(CheckedBatch batch) {
            line.clear();
            int written = 0;
            List<Problem> problems = new ArrayList<>(0);
            for (Candidate candidate : batch.households()) {
                if (candidate.usable()) {
                    Assessment assessment = assessor.assess(candidate.household());
                    Notices.report(candidate, assessment);
                    record(candidate, assessment);
                    written++;
                }
                problems.addAll(candidate.problems());
            }
            problems.addAll(batch.strays());
            return new Recorded(line.toBytes(), problems, batch.households().size(), written);
        }

        private void record(Candidate candidate, Assessment assessment) {
            line.field(candidate.row().answers().text("household_code"))
                    .field(assessment.standard())
                    .field(assessment.classCode())
                    .field(assessment.groups())
                    .field(assessment.income())
                    .field(assessment.line())
                    .field(assessment.b1Points())
                    .field(assessment.b2Points())
                    .field(Integer.toString(assessment.deprivations()))
                    .field(assessment.indicators())
                    .field(assessment.unknown())
                    .field(assessment.wouldAllow())
                    .field(assessment.packHash())
                    .end();
        }
    }

    /** Turns what an assessor noticed into warnings at the cells concerned. */
    private static final class Notices {

        private static final Sheet SHEET = Dictionary.get().household();

        static void report(Candidate candidate, Assessment assessment) {
            for (Assessment.Notice notice : assessment.notices()) {
                Column column = SHEET.column(SHEET.has(notice.column()) ? notice.column() : "household_code");
                String expected = notice.expected();
                candidate.add(
                        candidate.row().problem(code(notice), column, expected == null ? "" : expected, notice.code()));
            }
        }

        private static Code code(Assessment.Notice notice) {
            for (Code code : Code.values()) {
                if (code.warning() && code.name().equals(notice.code())) {
                    return code;
                }
            }
            return Code.STANDARD_NOTICE;
        }
    }

    /** How many households were read, written and left out, and how many problems there were. */
    public static final class Tally {

        private long read;
        private long written;
        private long errors;
        private long warnings;

        private void count(Problem problem) {
            if (problem.warning()) {
                warnings++;
            } else {
                errors++;
            }
        }

        private void count(Recorded recorded) {
            read += recorded.read();
            written += recorded.written();
        }

        /** Rows of the household file. */
        public long read() {
            return read;
        }

        /** Rows of the result. */
        public long written() {
            return written;
        }

        /** Households that are not in the result. */
        public long leftOut() {
            return read - written;
        }

        public long errors() {
            return errors;
        }

        public long warnings() {
            return warnings;
        }
    }
}

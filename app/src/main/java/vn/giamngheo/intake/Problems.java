package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.PROBLEM;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.giamngheo.households.Problem;
import vn.giamngheo.platform.CopyRows;

/** What is wrong or doubtful about a load, on its way into the database; bounded, counted beyond. */
final class Problems {

    private static final int MOST = 20_000;

    private final UUID batch;
    private final CopyRows rows;
    private long errors;
    private long warnings;
    private long no;

    Problems(DSLContext sql, UUID batch) {
        this.batch = batch;
        rows = new CopyRows(
                sql,
                PROBLEM,
                List.of(
                        PROBLEM.BATCH_ID,
                        PROBLEM.NO,
                        PROBLEM.SHEET,
                        PROBLEM.LINE,
                        PROBLEM.HEADING,
                        PROBLEM.PLACE,
                        PROBLEM.VALUE,
                        PROBLEM.CODE,
                        PROBLEM.SEVERITY,
                        PROBLEM.MEND,
                        PROBLEM.DETAILS));
    }

    void add(Problem problem) {
        long before = problem.warning() ? warnings++ : errors++;
        if (before >= MOST) {
            return;
        }
        rows.add(
                batch,
                no++,
                problem.file(),
                problem.line(),
                problem.column(),
                "",
                problem.value(),
                problem.code().name(),
                problem.code().severity().name(),
                problem.mend(),
                problem.details().stream().map(String::valueOf).toList());
        if (rows.full()) {
            rows.write();
        }
    }

    void finish() {
        rows.write();
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }
}

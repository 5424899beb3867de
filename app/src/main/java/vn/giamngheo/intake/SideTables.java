package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.PERIOD;
import static vn.giamngheo.db.intake.Tables.UNIT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.households.AreaRegister;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.PlainTable;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.SourceRow;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;
import vn.giamngheo.platform.CopyRows;
import vn.giamngheo.registry.Standards;

/** The tables beside the households: denominators, and the classes that were decided before. */
@Component
final class SideTables {

    private final Standards standards;

    SideTables(Standards standards) {
        this.standards = standards;
    }

    /** Reads denominators into their waiting table. */
    void units(DSLContext sql, UUID batch, CsvSource source, Terms terms, Set<String> scope, Problems problems) {
        Sheet sheet = Dictionary.get().unit();
        PlainTable table = PlainTable.open(source, sheet);
        table.doubts(terms).forEach(problems::add);
        CopyRows rows = new CopyRows(
                sql,
                UNIT,
                List.of(
                        UNIT.BATCH_ID,
                        UNIT.LINE,
                        UNIT.AREA_CODE,
                        UNIT.HAMLET,
                        UNIT.DAY,
                        UNIT.HOUSEHOLDS,
                        UNIT.PERSONS,
                        UNIT.WOMEN,
                        UNIT.MINORITY_HOUSEHOLDS,
                        UNIT.MINORITY_PERSONS,
                        UNIT.SOURCE));
        Set<List<Object>> keys = new HashSet<>();
        Good good = new Good(problems);
        table.read(good::problem, row -> {
            area(row, sheet.column("area_code"), terms, scope, good);
            PartialDate day = day(row, sheet.column("date"), good);
            if (day != null && day.first().isAfter(terms.date())) {
                good.problem(row.problem(Code.DATE_FUTURE, sheet.column("date"), terms.date()));
            }
            String hamlet = row.answers().text("hamlet");
            if (good.rowIsGood() && day != null) {
                String area = String.valueOf(row.answers().text("area_code"));
                if (!keys.add(List.of(area, hamlet == null ? "" : hamlet, day.first()))) {
                    problems.add(row.problem(Code.KEY_REPEATED, sheet.column("area_code")));
                    return;
                }
                rows.add(
                        batch,
                        row.line(),
                        area,
                        hamlet == null ? "" : hamlet,
                        day.first(),
                        row.answers().number("households"),
                        row.answers().number("persons"),
                        row.answers().number("women"),
                        row.answers().number("minority_households"),
                        row.answers().number("minority_persons"),
                        row.answers().text("source"));
            }
        });
        rows.write();
    }

    /** Reads decided classes into their waiting table. */
    void periods(DSLContext sql, UUID batch, CsvSource source, Terms terms, Problems problems) {
        Sheet sheet = Dictionary.get().ledger();
        PlainTable table = PlainTable.open(source, sheet);
        table.doubts(terms).forEach(problems::add);
        CopyRows rows = new CopyRows(
                sql,
                PERIOD,
                List.of(
                        PERIOD.BATCH_ID,
                        PERIOD.LINE,
                        PERIOD.HOUSEHOLD_CODE,
                        PERIOD.STANDARD,
                        PERIOD.CLASS,
                        PERIOD.VALID_FROM,
                        PERIOD.VALID_TO,
                        PERIOD.MARK,
                        PERIOD.DECISION_NO,
                        PERIOD.DECISION_DATE,
                        PERIOD.CERTIFICATE_NO,
                        PERIOD.REASON));
        Good good = new Good(problems);
        table.read(good::problem, row -> {
            PartialDate from = day(row, sheet.column("from"), good);
            PartialDate to = day(row, sheet.column("to"), good);
            PartialDate decided = day(row, sheet.column("decision_date"), good);
            if (from != null && to != null && to.first().isBefore(from.first())) {
                good.problem(row.problem(Code.PERIOD_ENDS_BEFORE, sheet.column("to")));
            }
            String standard = row.answers().text("standard");
            if (standard != null && standards.find(standard).isEmpty()) {
                good.problem(row.problem(Code.STANDARD_UNKNOWN, sheet.column("standard")));
            }
            if (good.rowIsGood() && from != null) {
                rows.add(
                        batch,
                        row.line(),
                        row.answers().text("household_code"),
                        standard,
                        row.answers().text("class"),
                        from.first(),
                        to == null ? null : to.first(),
                        row.answers().text("mark"),
                        row.answers().text("decision_no"),
                        decided == null ? null : decided.first(),
                        row.answers().text("certificate_no"),
                        row.answers().text("reason"));
            }
        });
        rows.write();
    }

    /** Takes out what is in the register already, and tells of periods that cannot stand there. */
    void resolve(DSLContext sql, UUID batch, @Nullable String ledger) {
        Matching.run(sql, """
                DELETE FROM intake.unit u USING registry.denominator d
                WHERE u.batch_id = {0} AND (d.area_code, d.hamlet, d.day) = (u.area_code, u.hamlet, u.day)
                    AND coalesce(u.households, d.households) IS NOT DISTINCT FROM d.households
                    AND coalesce(u.persons, d.persons) IS NOT DISTINCT FROM d.persons
                    AND coalesce(u.women, d.women) IS NOT DISTINCT FROM d.women
                    AND coalesce(u.minority_households, d.minority_households) IS NOT DISTINCT FROM d.minority_households
                    AND coalesce(u.minority_persons, d.minority_persons) IS NOT DISTINCT FROM d.minority_persons
                    AND coalesce(u.source, d.source) IS NOT DISTINCT FROM d.source
                """, batch);
        if (ledger == null) {
            return;
        }
        Matching.run(sql, """
                DELETE FROM intake.period p USING registry.household h, registry.status_period r
                WHERE p.batch_id = {0} AND h.household_code = p.household_code AND r.household_id = h.id
                    AND r.standard = p.standard AND r.class = p.class AND r.valid_from = p.valid_from
                    AND r.valid_to IS NOT DISTINCT FROM p.valid_to
                """, batch);
        tell(sql, batch, ledger, Code.LEDGER_HOUSEHOLD_UNKNOWN, "p.household_code", """
                NOT EXISTS (SELECT FROM registry.household h WHERE h.household_code = p.household_code)
                AND NOT EXISTS (SELECT FROM intake.household s
                    WHERE s.batch_id = p.batch_id AND s.household_code = p.household_code)
                """);
        tell(sql, batch, ledger, Code.PERIOD_OVERLAPS, "p.valid_from::text", """
                EXISTS (SELECT FROM intake.period o
                    WHERE o.batch_id = p.batch_id AND o.household_code = p.household_code AND o.standard = p.standard
                        AND o.line <> p.line AND daterange(o.valid_from, o.valid_to, '[]')
                            && daterange(p.valid_from, p.valid_to, '[]'))
                OR EXISTS (SELECT FROM registry.household h JOIN registry.status_period r ON r.household_id = h.id
                    WHERE h.household_code = p.household_code AND r.standard = p.standard
                        AND daterange(r.valid_from, r.valid_to, '[]') && daterange(p.valid_from, p.valid_to, '[]'))
                """);
    }

    private static void tell(DSLContext sql, UUID batch, String ledger, Code code, String value, String when) {
        Sheet sheet = Dictionary.get().ledger();
        Column column = sheet.column(code == Code.PERIOD_OVERLAPS ? "from" : "household_code");
        int told = sql.execute(
                """
                WITH bad AS (SELECT p.line, %s AS value FROM intake.period p WHERE p.batch_id = {0} AND (%s)),
                gone AS (DELETE FROM intake.period p USING bad WHERE p.batch_id = {0} AND p.line = bad.line)
                INSERT INTO intake.problem (batch_id, no, sheet, line, heading, place, value, code, severity)
                SELECT {0}, (SELECT coalesce(max(no), 0) FROM intake.problem WHERE batch_id = {0})
                    + row_number() OVER (ORDER BY line), {1}, line, {2}, '', value, {3}, 'ERROR' FROM bad
                """.formatted(value, when),
                DSL.inline(batch),
                DSL.inline(ledger),
                DSL.inline(column.heading().vi()),
                DSL.inline(code.name()));
        sql.execute(
                "UPDATE intake.batch SET errors = errors + {1} WHERE id = {0}", DSL.inline(batch), DSL.inline(told));
    }

    private static void area(SourceRow row, Column column, Terms terms, Set<String> scope, Good good) {
        String area = row.answers().text(column.code());
        if (area == null) {
            return;
        }
        switch (terms.areas().find(area)) {
            case AreaRegister.Finding.Commune commune -> {
                if (!scope.isEmpty() && !scope.contains(area)) {
                    good.problem(row.problem(Code.AREA_OUTSIDE, column));
                }
            }
            case AreaRegister.Finding.OtherLevel(String name) ->
                good.problem(row.problem(Code.AREA_NOT_COMMUNE, column, name));
            case AreaRegister.Finding.OtherTime(String name, String successor) ->
                good.problem(row.mendable(Code.AREA_NOT_VALID, column, successor, name));
            case AreaRegister.Finding.Unknown unknown -> good.problem(row.problem(Code.AREA_UNKNOWN, column));
        }
    }

    /** The day of a cell; a month or a year is no day. */
    private static @Nullable PartialDate day(SourceRow row, Column column, Good good) {
        PartialDate date = row.answers().date(column.code());
        if (date != null && !date.exact()) {
            good.problem(row.problem(Code.DATE_NOT_A_DAY, column));
        }
        return date;
    }

    /** Whether anything is wrong with the row that is being read. */
    private static final class Good {
        private final Problems problems;
        private boolean good = true;

        Good(Problems problems) {
            this.problems = problems;
        }

        void problem(Problem problem) {
            problems.add(problem);
            good &= problem.warning();
        }

        /** Asked once at the end of each row. */
        boolean rowIsGood() {
            boolean was = good;
            good = true;
            return was;
        }
    }
}

package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.PROBLEM;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.PlainTable;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.workbook.MarkedWorkbook;
import vn.giamngheo.households.workbook.SheetKind;
import vn.giamngheo.law.dictionary.Column;

/** The rows of a load that something is wrong with, whole households each, as a workbook to be mended and loaded again. */
@Component
public final class ErrorBook {

    private final Scoped scoped;
    private final Batches batches;

    ErrorBook(Scoped scoped, Batches batches) {
        this.scoped = scoped;
        this.batches = batches;
    }

    /** Writes the workbook. */
    public void write(Acting who, Batch batch, OutputStream out) throws IOException {
        ProblemTexts texts = ProblemTexts.in(who.language().tag());
        Map<String, Map<Long, Map<String, MarkedWorkbook.Note>>> notes = notes(who, batch, texts);
        try (OpenFiles files = OpenFiles.of(batches.files(who, batch.id()));
                MarkedWorkbook book = new MarkedWorkbook(out)) {
            Set<String> codes = new HashSet<>();
            for (SheetKind kind : List.of(SheetKind.HOUSEHOLDS, SheetKind.MEMBERS)) {
                files.table(kind).ifPresent(source -> wrongCodes(source, kind, notes, codes));
            }
            for (SheetKind kind : SheetKind.values()) {
                CsvSource source = files.table(kind).orElse(null);
                if (source != null) {
                    page(book, source, kind, notes.getOrDefault(source.name(), Map.of()), codes);
                }
            }
        }
    }

    private Map<String, Map<Long, Map<String, MarkedWorkbook.Note>>> notes(
            Acting who, Batch batch, ProblemTexts texts) {
        Map<String, Map<Long, Map<String, MarkedWorkbook.Note>>> notes = new HashMap<>();
        scoped.read(who, sql -> {
            sql.selectFrom(PROBLEM)
                    .where(PROBLEM.BATCH_ID.eq(batch.id()))
                    .orderBy(PROBLEM.NO)
                    .forEach(row -> {
                        Problem problem = problem(
                                row.getCode(),
                                row.getSheet(),
                                row.getLine(),
                                row.getHeading(),
                                row.getValue(),
                                row.getMend(),
                                row.getDetails());
                        String text = texts.message(problem) + ". " + texts.mend(problem);
                        notes.computeIfAbsent(row.getSheet(), sheet -> new HashMap<>())
                                .computeIfAbsent(row.getLine(), line -> new LinkedHashMap<>())
                                .merge(
                                        row.getHeading(),
                                        new MarkedWorkbook.Note(text, !problem.warning()),
                                        (one, other) -> new MarkedWorkbook.Note(
                                                one.text() + "\n" + other.text(), one.wrong() || other.wrong()));
                    });
            return true;
        });
        return notes;
    }

    /** A problem as it was kept. */
    static Problem problem(
            String code,
            String sheet,
            long line,
            String heading,
            String value,
            @org.jspecify.annotations.Nullable String mend,
            String[] details) {
        return new Problem(
                Code.valueOf(code), sheet, line, heading, value, mend, List.copyOf(Arrays.<Object>asList((Object[])
                        details)));
    }

    private static void wrongCodes(
            CsvSource source,
            SheetKind kind,
            Map<String, Map<Long, Map<String, MarkedWorkbook.Note>>> notes,
            Set<String> codes) {
        Map<Long, Map<String, MarkedWorkbook.Note>> ofTable = notes.getOrDefault(source.name(), Map.of());
        Column key = kind.dictionary().column("household_code");
        PlainTable.open(source, kind.dictionary()).cells(row -> {
            Map<String, MarkedWorkbook.Note> ofRow = ofTable.get(row.line());
            if (ofRow != null && ofRow.values().stream().anyMatch(MarkedWorkbook.Note::wrong)) {
                codes.add(row.text(key));
            }
        });
    }

    private static void page(
            MarkedWorkbook book,
            CsvSource source,
            SheetKind kind,
            Map<Long, Map<String, MarkedWorkbook.Note>> notes,
            Set<String> codes)
            throws IOException {
        PlainTable table = PlainTable.open(source, kind.dictionary());
        boolean byHousehold = kind == SheetKind.HOUSEHOLDS || kind == SheetKind.MEMBERS;
        Column key = byHousehold
                ? kind.dictionary().column("household_code")
                : kind.dictionary().columns().getFirst();
        try (MarkedWorkbook.Page page = book.page(kind, table.headings())) {
            table.cells(row -> {
                Map<String, MarkedWorkbook.Note> ofRow = notes.getOrDefault(row.line(), Map.of());
                boolean wrong = ofRow.values().stream().anyMatch(MarkedWorkbook.Note::wrong);
                if (wrong || byHousehold && codes.contains(row.text(key))) {
                    try {
                        page.row(row.cells(), ofRow);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}

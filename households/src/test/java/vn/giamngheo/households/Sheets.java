package vn.giamngheo.households;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two files told as a story: heads first, then rows; everything that reading them says. */
final class Sheets {

    static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final Path folder;
    private String households = "household_code,area_code\n";
    private String members = "household_code,member_no,relation,birth_date\n";

    private Sheets(Path folder) {
        this.folder = folder;
    }

    static Sheets in(Path folder) {
        return new Sheets(folder);
    }

    /** One sound household H1 with the given columns and cells of its own row added. */
    static Sheets withHousehold(Path folder, String columns, String cells) {
        return in(folder)
                .households("household_code,area_code," + columns, "H1,00001," + cells)
                .members("household_code,member_no,relation,birth_date", "H1,1,HEAD,1980-01-01");
    }

    /** One sound household H1 whose second member has the given columns and cells. */
    static Sheets withMember(Path folder, String columns, String cells) {
        return in(folder)
                .households("household_code,area_code", "H1,00001")
                .members("household_code,member_no," + columns, "H1,2," + cells);
    }

    Sheets households(String... lines) {
        households = String.join("\n", lines) + "\n";
        return this;
    }

    Sheets members(String... lines) {
        members = String.join("\n", lines) + "\n";
        return this;
    }

    Terms terms() {
        return new Terms(DAY, new Villages(), List.of("water", "telecom"));
    }

    Path householdFile() {
        return folder.resolve("households.csv");
    }

    Path memberFile() {
        return folder.resolve("members.csv");
    }

    HouseholdFiles open() {
        try {
            Files.write(householdFile(), households.getBytes(StandardCharsets.UTF_8));
            Files.write(memberFile(), members.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HouseholdFiles.open(householdFile(), memberFile());
    }

    /** All households, the unusable ones too. */
    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        open().read(terms(), Progress.NONE, read::add, stray -> {});
        return read;
    }

    /** The only household. */
    Candidate only() {
        List<Candidate> read = read();
        if (read.size() != 1) {
            throw new AssertionError("one household expected, not " + read.size());
        }
        return read.getFirst();
    }

    /** All problems, those of the heads and of stray rows too. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        HouseholdFiles files = open();
        problems.addAll(files.doubts(terms()));
        files.read(terms(), Progress.NONE, household -> problems.addAll(household.problems()), problems::add);
        return problems;
    }

    /** All problems as {@code CODE line column}. */
    List<String> told() {
        return problems().stream()
                .map(problem -> problem.code() + " " + problem.line() + " " + problem.column())
                .toList();
    }

    /** The proposed mend of the only problem. */
    String mend() {
        List<Problem> problems = problems();
        if (problems.size() != 1) {
            throw new AssertionError("one problem expected: " + problems);
        }
        return Objects.requireNonNullElse(problems.getFirst().mend(), "none");
    }

    /** The rows of the result, the head first. */
    List<String> classified() {
        StringBuilder rows = new StringBuilder();
        new Classification(open(), terms(), CountingAssessor::new)
                .run(Progress.NONE, bytes -> rows.append(new String(bytes, StandardCharsets.UTF_8)), problem -> {});
        return rows.toString().lines().toList();
    }
}

package vn.giamngheo.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.intake.Batch;
import vn.giamngheo.intake.Listed;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;
import vn.giamngheo.platform.Texts;

/**
 * The page of one load.
 *
 * @param shown which households are listed: an outcome
 * @param message what the last action came to, or null
 */
record LoadPage(
        Batch batch,
        List<Listed.ProblemRow> problems,
        String shown,
        List<Listed.HouseholdRow> households,
        boolean mayApply,
        boolean mayUndo,
        @Nullable String message) {

    String path() {
        return "/import/" + batch.id();
    }

    /** Whether anything of it can be written without mending. */
    boolean ready() {
        return batch.counts().errors() == 0;
    }

    long more() {
        return Math.max(0, batch.counts().errors() + batch.counts().warnings() - problems.size());
    }

    long of(String outcome) {
        return switch (outcome) {
            case "NEW" -> batch.counts().fresh();
            case "CHANGED" -> batch.counts().changed();
            case "SAME" -> batch.counts().same();
            default -> batch.counts().doubtful();
        };
    }

    /** A changed answer in the words of its heading. */
    String field(String code, Texts t) {
        boolean member = code.startsWith("member");
        if (code.equals("member")) {
            return t.say("intake.field.member");
        }
        Sheet sheet = member ? Dictionary.get().member() : Dictionary.get().household();
        String column = member ? code.substring("member.".length()) : code;
        String words = sheet.has(column)
                ? sheet.column(column).heading().in(t.language().tag())
                : column;
        return member ? t.say("intake.field.ofmember", words) : words;
    }

    /** A column of marks by its heading; {@code code} is {@code sheet.column}. */
    String marks(Texts t) {
        return batch.blankMarks().stream()
                .map(code -> {
                    int dot = code.indexOf('.');
                    Sheet sheet = code.startsWith("member.")
                            ? Dictionary.get().member()
                            : Dictionary.get().household();
                    return sheet.column(code.substring(dot + 1))
                            .heading()
                            .in(t.language().tag());
                })
                .collect(java.util.stream.Collectors.joining(", "));
    }
}

package vn.giamngheo.registry.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.CellReader;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Reading;
import vn.giamngheo.law.dictionary.Sheet;
import vn.giamngheo.platform.Texts;

/** The words that people use for the cells of the dictionary, in one language. */
record Words(Texts t) {

    private static final String UNKNOWN = "–";
    private static final int SHOWN_DIGITS = 3;

    /** What a column is called; a code that the dictionary does not have stays as it is. */
    String heading(String code) {
        Column column = column(code);
        return column == null ? code : column.heading().in(language());
    }

    /** The meaning of a cell; a dash when unknown. */
    String value(String code, String cell) {
        Column column = column(code);
        if (cell.isEmpty() || column == null) {
            return cell.isEmpty() ? UNKNOWN : cell;
        }
        return switch (column.type()) {
            case BOOL -> bool(cell);
            case ENUM -> column.words(cell, language());
            case SET -> set(column, cell);
            case INTEGER -> whole(cell);
            case TEXT, DECIMAL, DATE -> cell;
        };
    }

    private String set(Column column, String cell) {
        return cell.equals("-")
                ? t.say("registry.value.none")
                : Arrays.stream(cell.split("\\|"))
                        .map(each -> column.words(each, language()))
                        .collect(Collectors.joining(", "));
    }

    private String whole(String cell) {
        return cell.length() <= SHOWN_DIGITS || !cell.matches("[0-9]{1,18}") ? cell : t.number(Long.parseLong(cell));
    }

    private String bool(String cell) {
        return switch (cell) {
            case "true" -> t.say("registry.value.yes");
            case "false" -> t.say("registry.value.no");
            default -> cell;
        };
    }

    /** Completed years on a day; a range where the birth is known by year or month only. */
    String age(String birth, LocalDate day) {
        Reading read = new CellReader(Dictionary.get().member().column("birth_date")).read(birth);
        if (!(read instanceof Reading.Value(PartialDate date))) {
            return UNKNOWN;
        }
        int oldest = Period.between(date.first(), day).getYears();
        int youngest = Period.between(date.last(), day).getYears();
        if (oldest < 0 || youngest < 0) {
            return UNKNOWN;
        }
        return oldest == youngest ? Integer.toString(oldest) : youngest + "–" + oldest;
    }

    private String language() {
        return t.language().tag();
    }

    /** The question of an undecided class: {@code column} or {@code member_no.column}. */
    String question(String label) {
        int dot = label.indexOf('.');
        return dot > 0 && label.substring(0, dot).chars().allMatch(Character::isDigit)
                ? t.say("registry.question.member", label.substring(0, dot), heading(label.substring(dot + 1)))
                : heading(label);
    }

    private static @Nullable Column column(String code) {
        Sheet household = Dictionary.get().household();
        Sheet member = Dictionary.get().member();
        return household.has(code) ? household.column(code) : member.has(code) ? member.column(code) : null;
    }
}

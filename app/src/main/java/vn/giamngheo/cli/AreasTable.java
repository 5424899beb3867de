package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.gazetteer.Unit;

/** Units as a table for people: code, name, parent, validity. */
final class AreasTable {

    private static final int WIDEST_NAME = 40;

    private final Sentences sentences;

    AreasTable(Sentences sentences) {
        this.sentences = sentences;
    }

    void print(List<Unit> units, PrintWriter out) {
        int width = sentences.say("areas.column.name").length();
        for (Unit unit : units) {
            width = Math.max(width, Math.min(WIDEST_NAME, unit.fullName().length()));
        }
        String row = "%-7s  %-" + width + "s  %-10s  %s%n";
        out.printf(
                row,
                sentences.say("areas.column.code"),
                sentences.say("areas.column.name"),
                sentences.say("areas.column.parent"),
                sentences.say("areas.column.validity"));
        for (Unit unit : units) {
            out.printf(
                    row,
                    unit.code(),
                    unit.fullName(),
                    unit.parent() == null ? "" : unit.parent(),
                    validity(unit, sentences));
        }
    }

    static String validity(Unit unit, Sentences sentences) {
        LocalDate to = unit.validTo();
        String days = to == null
                ? sentences.say("areas.validity.from", day(unit.validFrom()))
                : sentences.say("areas.validity.both", day(unit.validFrom()), day(to));
        return unit.doubts().isEmpty() ? days : days + " " + sentences.say("areas.validity.doubtful");
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}

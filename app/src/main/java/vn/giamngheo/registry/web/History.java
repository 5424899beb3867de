package vn.giamngheo.registry.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Change;

/** The changes of a household as a person reads them. */
record History(List<Change> changes, Words words, Texts t) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H:mm");

    /** One cell that changed. */
    record Cell(String heading, String before, String after) {}

    String when(Change change) {
        var moment = change.at().atZoneSameInstant(OFFICE);
        return t.date(moment.toLocalDate()) + " " + MOMENT.format(moment);
    }

    String what(Change change) {
        return change.memberNo() == null
                ? t.say("registry.change." + change.kind())
                : t.say("registry.change.member", t.say("registry.change." + change.kind()), change.memberNo());
    }

    List<Cell> cells(Change change) {
        Set<String> codes = new LinkedHashSet<>(change.before().keySet());
        codes.addAll(change.after().keySet());
        return codes.stream()
                .map(code -> change.kind() == Change.Kind.CLASS
                        ? new Cell(
                                code,
                                name(change.before().get(code)),
                                name(change.after().get(code)))
                        : new Cell(
                                words.heading(code),
                                words.value(code, change.before().getOrDefault(code, "")),
                                words.value(code, change.after().getOrDefault(code, ""))))
                .toList();
    }

    private String name(@org.jspecify.annotations.Nullable String code) {
        return t.say("registry.class." + vn.giamngheo.registry.HouseholdClass.of(code));
    }
}

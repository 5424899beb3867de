package vn.giamngheo.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.giamngheo.registry.StoredHousehold;
import vn.giamngheo.registry.StoredMember;

/** Makes the table of members. */
record MemberRows(Words words, LocalDate day, boolean identities) {

    private static final Set<String> NOTED = Set.of(
            "disability",
            "serious_illness",
            "pension",
            "social_allowance",
            "merit",
            "social_group",
            "orphan",
            "single_parent",
            "pregnant",
            "malnourished",
            "needs");
    private static final int END = 3;

    List<MemberRow> of(StoredHousehold household) {
        return household.members().stream().map(this::row).toList();
    }

    private MemberRow row(StoredMember member) {
        String status = member.cell("status");
        return new MemberRow(
                member.number(),
                value(member, "full_name"),
                value(member, "relation"),
                value(member, "sex"),
                value(member, "birth_date"),
                words.age(member.cell("birth_date"), day),
                citizen(member.cell("citizen_id")),
                value(member, "work_status"),
                value(member, "schooling"),
                value(member, "health_insurance"),
                status.equals("PRESENT") || status.isEmpty() ? "" : away(member),
                status.equals("PRESENT") || status.isEmpty(),
                "HEAD".equals(member.cell("relation")),
                notes(member));
    }

    private String away(StoredMember member) {
        String since = member.cell("status_date");
        return value(member, "status") + (since.isEmpty() ? "" : " " + since);
    }

    private String value(StoredMember member, String code) {
        return words.value(code, member.cell(code));
    }

    private String citizen(String number) {
        return number.isEmpty() || identities || number.length() < END
                ? words.value("citizen_id", number)
                : "•••" + number.substring(number.length() - END);
    }

    private List<String> notes(StoredMember member) {
        List<String> notes = new ArrayList<>();
        vn.giamngheo.law.dictionary.Dictionary.get().member().columns().forEach(column -> {
            String cell = member.cell(column.code());
            boolean says = !cell.isEmpty() && !cell.equals("false") && !cell.equals("NONE") && !cell.equals("-");
            if (says && NOTED.contains(column.code())) {
                notes.add(cell.equals("true") ? words.heading(column.code()) : words.value(column.code(), cell));
            }
        });
        return notes;
    }
}

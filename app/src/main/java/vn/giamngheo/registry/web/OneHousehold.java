package vn.giamngheo.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.StoredHousehold;
import vn.giamngheo.registry.StoredMember;

/**
 * The page of one household.
 *
 * @param commune the name of its commune
 * @param day the day that ages are of
 * @param doubts what is wrong or doubtful in its answers, in sentences
 * @param mayEdit whether whoever looks may change it
 * @param saved whether it was changed a moment ago
 */
record OneHousehold(
        StoredHousehold household,
        String commune,
        List<Crumb> crumbs,
        LocalDate day,
        List<MemberRow> members,
        List<Why> reasons,
        History history,
        List<String> doubts,
        List<Paper> papers,
        Rights rights,
        @Nullable String notice,
        Words words,
        Texts t) {

    /** What whoever looks may do here. */
    record Rights(boolean edit, boolean papers, boolean addPapers) {}

    String title() {
        return household
                .head()
                .map(head -> head.cell("full_name"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> t.say("registry.one.nameless", household.code()));
    }

    String path() {
        return "/households/" + household.id();
    }

    String hamlet() {
        return household.cell("hamlet");
    }

    long present() {
        return members.stream().filter(MemberRow::here).count();
    }

    /** The answers that are known, heading and words, in dictionary order. */
    List<History.Cell> answers() {
        List<History.Cell> known = new ArrayList<>();
        Dictionary.get().household().columns().forEach(column -> {
            String cell = household.cell(column.code());
            if (!cell.isEmpty() && !column.required()) {
                known.add(new History.Cell(
                        column.heading().in(t.language().tag()), "", words.value(column.code(), cell)));
            }
        });
        return known;
    }

    String memberPath(MemberRow member) {
        return path() + "/members/" + member.number();
    }

    StoredMember stored(MemberRow member) {
        return household.member(member.number()).orElseThrow();
    }
}

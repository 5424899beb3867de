package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.households.WrittenHousehold;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.StoredHousehold;
import vn.giamngheo.registry.StoredMember;

/** Makes forms from the dictionary: on a household, on a member, on a member to be. */
record Forms(StoredHousehold household, boolean identities, Texts t) {

    private static final String CITIZEN = "citizen_id";

    /** What is being changed: the household where there is no number, a new member where the number is 0. */
    record Subject(@Nullable Integer memberNo) {

        Sheet sheet() {
            return memberNo == null
                    ? Dictionary.get().household()
                    : Dictionary.get().member();
        }

        boolean isNew() {
            return memberNo != null && memberNo == 0;
        }
    }

    /** The columns that whoever asks may not see, and so not change. */
    List<String> hidden() {
        return identities ? List.of() : List.of(CITIZEN);
    }

    /** The form as it is first shown. */
    FormPage fresh(Subject subject) {
        return page(subject, stored(subject), "", false, List.of(), null);
    }

    /** The form with what was sent and what is wrong with it. */
    FormPage again(Subject subject, Draft draft, List<Problem> problems, boolean whyMissing) {
        return page(subject, merged(subject, draft), draft.why(), whyMissing, problems, null);
    }

    /** The form with what was sent, beside what somebody else saved meanwhile. */
    FormPage stale(Subject subject, Draft draft) {
        Map<String, String> now = stored(subject);
        Words words = new Words(t);
        List<History.Cell> both = new ArrayList<>();
        for (String code : new TreeSet<>(draft.cells().keySet())) {
            String mine = draft.cells().getOrDefault(code, "");
            String theirs = now.getOrDefault(code, "");
            if (!mine.equals(theirs)) {
                both.add(new History.Cell(words.heading(code), words.value(code, theirs), words.value(code, mine)));
            }
        }
        return page(subject, merged(subject, draft), draft.why(), false, List.of(), both);
    }

    private FormPage page(
            Subject subject,
            Map<String, String> cells,
            String why,
            boolean whyMissing,
            List<Problem> problems,
            @Nullable List<History.Cell> stale) {
        Map<String, String> errors = new HashMap<>();
        List<String> others = new ArrayList<>();
        sort(subject, problems, errors, others);
        List<FormPage.FormSection> sections = new ArrayList<>();
        FormSections.of(subject.sheet()).forEach((name, columns) -> {
            List<FormField> fields = columns.stream()
                    .filter(column -> !hidden().contains(column.code()))
                    .map(column ->
                            new FormField(column, cells.getOrDefault(column.code(), ""), errors.get(column.code())))
                    .toList();
            sections.add(new FormPage.FormSection("registry.form." + name, fields));
        });
        return new FormPage(
                title(subject),
                action(subject),
                path(),
                List.of(new Crumb(household.code(), path()), new Crumb(title(subject), null)),
                household.version(),
                why,
                whyMissing,
                sections,
                stale,
                others,
                subject.memberNo() == null || subject.isNew()
                        ? null
                        : action(subject).replaceFirst("/edit$", "/remove"));
    }

    /** Problems of the form's own questions go beside them, all others above the form. */
    private void sort(Subject subject, List<Problem> problems, Map<String, String> errors, List<String> others) {
        ProblemTexts texts = ProblemTexts.in(t.language().tag());
        Words words = new Words(t);
        for (Problem problem : problems) {
            String sentence = t.say("registry.form.mend", texts.message(problem), texts.mend(problem));
            if (own(subject, problem) && subject.sheet().has(problem.column())) {
                errors.merge(problem.column(), sentence, (one, other) -> one.equals(other) ? one : one + " " + other);
            } else {
                String said = words.heading(problem.column()) + ": " + sentence;
                if (!others.contains(said)) {
                    others.add(said);
                }
            }
        }
    }

    private boolean own(Subject subject, Problem problem) {
        if (subject.memberNo() == null) {
            return problem.file().equals(WrittenHousehold.HOUSEHOLD);
        }
        int at = (int) problem.line() - WrittenHousehold.FIRST_LINE;
        return problem.file().equals(WrittenHousehold.MEMBER) && at == place(subject);
    }

    private int place(Subject subject) {
        if (subject.isNew()) {
            return household.members().size();
        }
        for (int at = 0; at < household.members().size(); at++) {
            if (subject.memberNo() != null && household.members().get(at).number() == subject.memberNo()) {
                return at;
            }
        }
        return -1;
    }

    private Map<String, String> merged(Subject subject, Draft draft) {
        Map<String, String> cells = new LinkedHashMap<>(stored(subject));
        cells.putAll(draft.cells());
        return cells;
    }

    private Map<String, String> stored(Subject subject) {
        if (subject.memberNo() == null) {
            return household.cells();
        }
        return household.member(subject.memberNo()).map(StoredMember::cells).orElse(Map.of());
    }

    private String title(Subject subject) {
        if (subject.memberNo() == null) {
            return t.say("registry.form.household.title");
        }
        return subject.isNew()
                ? t.say("registry.form.new.title")
                : t.say(
                        "registry.form.member.title",
                        subject.memberNo(),
                        stored(subject).getOrDefault("full_name", ""));
    }

    private String path() {
        return "/households/" + household.id();
    }

    private String action(Subject subject) {
        if (subject.memberNo() == null) {
            return path() + "/edit";
        }
        return path() + "/members/" + (subject.isNew() ? "new" : subject.memberNo() + "/edit");
    }
}

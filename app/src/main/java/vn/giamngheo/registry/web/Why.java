package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.Certainty;
import vn.giamngheo.law.Explanation;
import vn.giamngheo.law.Explanation.Answer;
import vn.giamngheo.law.Explanation.Finding;
import vn.giamngheo.law.Explanation.State;
import vn.giamngheo.law.ExplanationText;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.StoredClass;

/**
 * Why a household has its class under one standard.
 *
 * @param explanation what the rules say
 * @param stored the class that was stored, or null where there is none
 */
record Why(Explanation explanation, @Nullable StoredClass stored, Texts t) {

    String title() {
        return explanation.standardTitle().in(language());
    }

    HouseholdClass householdClass() {
        return HouseholdClass.of(explanation.assessment().classCode());
    }

    String className() {
        return explanation.className() == null
                ? t.say("registry.class.UNDECIDED")
                : explanation.className().in(language());
    }

    /** The day the class is of and since when it has been so. */
    String since() {
        return stored == null
                ? t.say("registry.one.computed", t.date(explanation.day()))
                : t.say("registry.one.since", t.date(stored.since()), t.date(stored.day()));
    }

    /** Whether what was stored is another class than what the rules say of the answers as they are now. */
    boolean differs() {
        return stored != null && !stored.code().equals(explanation.assessment().classCode());
    }

    List<String> summary() {
        return ExplanationText.summary(explanation, language());
    }

    String basis() {
        return explanation.basis().stream()
                .map(each -> ExplanationText.citation(each, language()))
                .collect(Collectors.joining("; "));
    }

    /** What it lacks, then what is not known. */
    List<Finding> lacking() {
        return in(State.LACKING);
    }

    List<Finding> open() {
        return in(State.UNKNOWN);
    }

    private List<Finding> in(State state) {
        return explanation.findings().stream()
                .filter(each -> each.state() == state)
                .toList();
    }

    String name(Finding finding) {
        return finding.name().in(language());
    }

    String lacks(Finding finding) {
        return finding.lacks().in(language());
    }

    String source(Finding finding) {
        return ExplanationText.citation(finding.citation(), language());
    }

    boolean unverified(Finding finding) {
        return finding.certainty() != Certainty.VERIFIED;
    }

    /** The answers that decide, one line for each member. */
    List<String> causes(Finding finding) {
        if (finding.marked()) {
            return List.of(t.say("registry.why.marked"));
        }
        Map<Long, List<Answer>> members = new LinkedHashMap<>();
        for (Answer cause : finding.causes()) {
            members.computeIfAbsent(cause.memberNo() == null ? -1L : cause.memberNo(), no -> new ArrayList<>())
                    .add(cause);
        }
        return members.values().stream().map(this::cause).toList();
    }

    private String cause(List<Answer> answers) {
        String said = answers.stream()
                .map(each -> each.heading().in(language()) + ": "
                        + (each.value() == null ? "–" : each.value().in(language())))
                .collect(Collectors.joining("; "));
        Answer first = answers.getFirst();
        return first.memberNo() == null ? said : who(first) + " – " + said;
    }

    /** The questions to ask, those that would decide first. */
    List<String> questions() {
        return explanation.asked().stream().map(this::question).toList();
    }

    List<String> openQuestions(Finding finding) {
        return finding.open().stream().map(this::question).toList();
    }

    private String question(Answer answer) {
        String heading = answer.heading().in(language());
        return answer.memberNo() == null ? heading : heading + " – " + who(answer);
    }

    private String who(Answer answer) {
        return answer.memberName() == null
                ? t.say("registry.why.member", String.valueOf(answer.memberNo()))
                : answer.memberName();
    }

    List<String> unverified() {
        return explanation.unverified().stream()
                .map(each -> each.in(language()))
                .toList();
    }

    private String language() {
        return t.language().tag();
    }
}

package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.Explanation.Answer;
import vn.giamngheo.law.Explanation.Finding;
import vn.giamngheo.law.Explanation.State;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Text;

/** Follows one decision back to the answers and articles it rests on. */
final class Explainer {

    private static final String B1_LIMIT = "b1_limit";

    private final Standard standard;
    private final LocalDate day;

    Explainer(Standard standard, LocalDate day) {
        this.standard = standard;
        this.day = day;
    }

    Explanation explain(Household household) {
        StandardAssessor.Decision decision = new StandardAssessor(standard, day).decide(household);
        Assessment assessment = decision.assessment();
        HouseholdClass reached = standard.classes().stream()
                .filter(each -> each.code().equals(assessment.classCode()))
                .findFirst()
                .orElse(null);
        Facts facts = decision.facts();
        return new Explanation(
                household.code(),
                standard.id(),
                standard.title(),
                day,
                standard.validOn(day),
                assessment,
                reached == null ? null : reached.name(),
                reached == null ? null : reached.means(),
                reached == null ? null : reached.citation(),
                standard.basis(),
                lowIncomeBy(assessment, facts),
                assessment.b1Points() != null ? figure(facts, B1_LIMIT) : null,
                findings(decision),
                labelled(assessment.unknown(), facts),
                labelled(assessment.wouldAllow(), facts),
                unverified());
    }

    private String lowIncomeBy(Assessment assessment, Facts facts) {
        if (assessment.b1Points() != null && facts.named(B1_LIMIT) != null) {
            return "B1";
        }
        return assessment.income() != null ? "INCOME" : "UNKNOWN";
    }

    private static @Nullable Long figure(Facts facts, String name) {
        return facts.named(name) instanceof Outcome.Known known ? (Long) known.value() : null;
    }

    private List<Finding> findings(StandardAssessor.Decision decision) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < standard.indicators().size(); i++) {
            findings.add(
                    finding(standard.indicators().get(i), decision.indicators().get(i), decision.facts()));
        }
        return List.copyOf(findings);
    }

    private Finding finding(Indicator indicator, Outcome outcome, Facts facts) {
        boolean marked = facts.source().marks().containsKey(indicator.code());
        State state = outcome.certain() ? State.LACKING : outcome.excluded() ? State.NOT_LACKING : State.UNKNOWN;
        List<Answer> causes = new ArrayList<>();
        Rule when = indicator.when();
        if (state == State.LACKING && !marked && when != null) {
            for (Witness.Seen seen : new Witness(facts).of(when.node())) {
                causes.add(answer(seen, facts));
            }
        }
        List<Answer> open = new ArrayList<>();
        if (state == State.UNKNOWN) {
            for (Question question : Outcomes.support(outcome)) {
                open.add(question(question, facts));
            }
        }
        return new Finding(
                indicator.code(),
                indicator.service(),
                indicator.name(),
                indicator.lacks(),
                state,
                marked,
                List.copyOf(causes),
                List.copyOf(open),
                indicator.citation(),
                indicator.certainty());
    }

    private static Answer answer(Witness.Seen seen, Facts facts) {
        Question question = seen.subject().question(seen.field());
        Object value = seen.subject().value(seen.field());
        return new Answer(
                question.memberNo(),
                question.memberNo() == null ? null : seen.subject().answers().text("full_name"),
                question.code(),
                Wording.heading(seen.field()),
                value == null ? null : Wording.code(value),
                value == null ? null : Wording.value(seen.field(), value));
    }

    private static Answer question(Question question, Facts facts) {
        Column column = question.column();
        Text heading = column == null ? new Text(question.code(), question.code()) : column.heading();
        return new Answer(question.memberNo(), name(question.memberNo(), facts), question.code(), heading, null, null);
    }

    private static @Nullable String name(@Nullable Long memberNo, Facts facts) {
        for (Answers member : facts.source().members()) {
            if (memberNo != null && memberNo.equals(member.number("member_no"))) {
                return member.text("full_name");
            }
        }
        return null;
    }

    /** Questions by their labels, as an assessment lists them. */
    private List<Answer> labelled(Collection<String> labels, Facts facts) {
        List<Answer> answers = new ArrayList<>();
        for (String label : labels) {
            int dot = label.indexOf('.');
            boolean ofMember = dot > 0 && label.substring(0, dot).chars().allMatch(Character::isDigit);
            Long memberNo = ofMember ? Long.valueOf(label.substring(0, dot)) : null;
            String code = ofMember ? label.substring(dot + 1) : label;
            answers.add(new Answer(memberNo, name(memberNo, facts), code, heading(code, ofMember), null, null));
        }
        return List.copyOf(answers);
    }

    private Text heading(String code, boolean ofMember) {
        if (code.startsWith(Dictionary.MARK_PREFIX)) {
            String indicator = code.substring(Dictionary.MARK_PREFIX.length());
            return standard.indicators().stream()
                    .filter(each -> each.code().equals(indicator))
                    .map(Indicator::name)
                    .findFirst()
                    .orElse(new Text(code, code));
        }
        return (ofMember ? Dictionary.get().member() : Dictionary.get().household())
                .column(code)
                .heading();
    }

    private List<Text> unverified() {
        Set<Text> texts = new LinkedHashSet<>();
        for (Parameter parameter : standard.parameters().values()) {
            if (parameter.certainty() != Certainty.VERIFIED) {
                texts.add(parameter.what());
            }
        }
        return List.copyOf(texts);
    }
}

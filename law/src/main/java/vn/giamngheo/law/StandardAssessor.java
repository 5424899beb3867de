package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Dictionary;

/** Assesses households by one standard on one day: facts, terms, deprivations, class, groups, checks, in this order. */
final class StandardAssessor implements Assessor {

    /** The parameter that is a standard's income line. */
    private static final String LINE = "line";

    private static final Field AREA_TYPE = Objects.requireNonNull(Fields.HOUSEHOLD.find("area_type"));

    private final Standard standard;
    private final LocalDate day;
    private final Map<String, Map<String, Object>> figures = new HashMap<>();

    StandardAssessor(Standard standard, LocalDate day) {
        this.standard = standard;
        this.day = day;
        standard.parameters()
                .forEach(
                        (name, parameter) -> figures.put(name, parameter.on(day).byAreaType()));
    }

    @Override
    public Assessment assess(Household household) {
        return decide(household).assessment();
    }

    /** Everything found on the way to the class of one household. */
    record Decision(Facts facts, List<Outcome> indicators, Outcome classOutcome, Assessment assessment) {}

    Decision decide(Household household) {
        Facts facts = new Facts(household, day, standard.allRules());
        Doubts doubts = new Doubts(facts);
        bindFigures(facts);
        for (Standard.Term term : standard.terms()) {
            facts.bind(term.name(), doubts.outcome(term.rule()));
        }
        List<Outcome> indicators = indicators(facts, doubts);
        facts.bindWhenNeeded(Standard.DEPRIVATIONS, () -> doubts.count(indicators));
        Set<String> wouldAllow = new TreeSet<>();
        Outcome classOutcome = classOf(facts, doubts, wouldAllow);
        String classCode = classOutcome instanceof Outcome.Known known ? (String) known.value() : Assessment.UNDECIDED;
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).certain()) {
                lacking.add(standard.indicators().get(i).code());
            }
        }
        Assessment assessment = new Assessment(
                standard.id(),
                classCode,
                groups(facts, doubts),
                household.answers().number("income"),
                facts.named(LINE) instanceof Outcome.Known line ? (Long) line.value() : null,
                household.answers().number("b1_points"),
                certain(standard.b2(), facts, (long) lacking.size()),
                List.copyOf(lacking),
                labels(doubts.questions(classOutcome)),
                classOutcome instanceof Outcome.Known ? List.copyOf(wouldAllow) : List.of(),
                notices(facts, doubts),
                standard.hash());
        return new Decision(facts, indicators, classOutcome, assessment);
    }

    private void bindFigures(Facts facts) {
        facts.bind(Standard.DAY_YEAR, new Outcome.Known((long) day.getYear()));
        facts.bind(Standard.DAY_MONTH, new Outcome.Known((long) day.getMonthValue()));
        String areaType = facts.source().answers().text("area_type");
        figures.forEach((name, byArea) -> facts.bind(name, figure(facts, byArea, areaType)));
    }

    private static Outcome figure(Facts facts, Map<String, Object> byArea, @Nullable String areaType) {
        Object everywhere = byArea.get(Parameter.EVERYWHERE);
        if (everywhere != null) {
            return new Outcome.Known(everywhere);
        }
        Object here = areaType == null ? null : byArea.get(areaType);
        if (here != null) {
            return new Outcome.Known(here);
        }
        Object[] possible = facts.representatives().of(facts.household(), AREA_TYPE);
        Outcome[] branches = new Outcome[possible.length];
        for (int i = 0; i < possible.length; i++) {
            branches[i] = facts.outcomes().known(Objects.requireNonNull(byArea.get((String) possible[i])));
        }
        return facts.outcomes().choice(facts.household().question(AREA_TYPE), branches);
    }

    private List<Outcome> indicators(Facts facts, Doubts doubts) {
        List<Outcome> outcomes = new ArrayList<>(standard.indicators().size());
        for (int i = 0; i < standard.indicators().size(); i++) {
            Indicator indicator = standard.indicators().get(i);
            Boolean mark = facts.source().marks().get(indicator.code());
            if (mark != null) {
                outcomes.add(Outcome.of(mark));
            } else if (indicator.when() != null) {
                outcomes.add(doubts.outcome(indicator.when()));
            } else {
                outcomes.add(facts.outcomes()
                        .choice(
                                Question.ofMark(i, Dictionary.MARK_PREFIX + indicator.code()),
                                new Outcome[] {Outcome.TRUE, Outcome.FALSE}));
            }
        }
        return outcomes;
    }

    /** The first class that holds, over all completions; built from the last class backwards. */
    private Outcome classOf(Facts facts, Doubts doubts, Set<String> wouldAllow) {
        List<Outcome> conditions = new ArrayList<>();
        List<HouseholdClass> tried = new ArrayList<>();
        List<HouseholdClass> closed = new ArrayList<>();
        for (HouseholdClass each : standard.classes()) {
            if (each.openWhen() != null && !doubts.outcome(each.openWhen()).certain()) {
                closed.add(each);
                continue;
            }
            Outcome holds = each.when() == null ? Outcome.TRUE : doubts.outcome(each.when());
            if (holds.excluded()) {
                continue;
            }
            conditions.add(holds);
            tried.add(each);
            if (holds.certain()) {
                break;
            }
        }
        Outcome result = facts.outcomes().refreshed().known(tried.getLast().code());
        for (int i = tried.size() - 2; i >= 0; i--) {
            result = facts.outcomes()
                    .ifElse(
                            conditions.get(i),
                            facts.outcomes().known(tried.get(i).code()),
                            result);
        }
        couldOpen(closed, tried, doubts, wouldAllow);
        return result;
    }

    /** A class that is closed for want of an answer, and would come before the one that was reached. */
    private void couldOpen(
            List<HouseholdClass> closed, List<HouseholdClass> tried, Doubts doubts, Set<String> wouldAllow) {
        for (HouseholdClass each : closed) {
            int reached = standard.classes().indexOf(tried.getLast());
            Rule when = each.when();
            if (when != null
                    && standard.classes().indexOf(each) < reached
                    && !doubts.outcome(when).excluded()) {
                wouldAllow.addAll(each.openedBy());
            }
        }
    }

    private List<String> groups(Facts facts, Doubts doubts) {
        List<String> codes = new ArrayList<>();
        for (Group group : standard.groups()) {
            if (doubts.outcome(group.when()).certain()) {
                codes.add(group.code());
            }
        }
        return List.copyOf(codes);
    }

    private List<Assessment.Notice> notices(Facts facts, Doubts doubts) {
        List<Assessment.Notice> notices = new ArrayList<>();
        for (Check check : standard.checks()) {
            if (doubts.outcome(check.when()).certain()) {
                Rule expected = check.expected();
                Object value = expected != null && doubts.outcome(expected) instanceof Outcome.Known known
                        ? known.value()
                        : null;
                notices.add(
                        new Assessment.Notice(check.code(), check.column(), value == null ? null : value.toString()));
            }
        }
        return List.copyOf(notices);
    }

    /** The value of a rule over what is certain: open deprivations do not count. */
    private static @Nullable Long certain(@Nullable Rule rule, Facts facts, long deprivations) {
        if (rule == null) {
            return null;
        }
        return facts.whileKnown(
                Standard.DEPRIVATIONS,
                deprivations,
                () -> rule.evaluate(facts) instanceof Outcome.Known known ? (Long) known.value() : null);
    }

    private static List<String> labels(Set<Question> questions) {
        return questions.stream().map(Question::label).toList();
    }
}

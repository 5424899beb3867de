package vn.giamngheo.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evaluates the rules of a standard for one household and remembers what could not be reasoned out exactly.
 *
 * <p>A rule whose open answers interlock too much becomes one open yes-or-no of its own that stands for all its
 * questions: the answer is then sound, though it may ask more than needed.
 */
final class Doubts {

    private static final int OWN = 1_000_000_000;

    /** So many open answers are reasoned about together; beyond, each indicator by itself. */
    private static final int MOST_TOGETHER = 16;

    private final Facts facts;
    private final Map<Integer, Set<Question>> standIns = new HashMap<>();

    Doubts(Facts facts) {
        this.facts = facts;
    }

    Outcome outcome(Rule rule) {
        try {
            facts.outcomes().refreshed();
            return rule.evaluate(facts);
        } catch (Outcomes.TooOpen e) {
            return standIn(rule.questions(facts));
        }
    }

    private Outcome standIn(Set<Question> questions) {
        Question own = new Question(OWN + standIns.size(), null, "", null);
        standIns.put(own.place(), questions);
        return facts.outcomes().refreshed().choice(own, new Outcome[] {Outcome.TRUE, Outcome.FALSE});
    }

    /** How many of these outcomes are true. */
    Outcome count(List<Outcome> outcomes) {
        Set<Question> open = new HashSet<>();
        outcomes.forEach(outcome -> open.addAll(Outcomes.support(outcome)));
        if (open.size() <= MOST_TOGETHER) {
            try {
                return sum(outcomes);
            } catch (Outcomes.TooOpen e) {
                // Goes on below, each outcome by itself.
            }
        }
        List<Outcome> apart = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            apart.add(outcome instanceof Outcome.Open ? standIn(questions(outcome)) : outcome);
        }
        return sum(apart);
    }

    private Outcome sum(List<Outcome> outcomes) {
        Outcome sum = facts.outcomes()
                .refreshed()
                .known(outcomes.stream().filter(Outcome::certain).count());
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Open) {
                sum = facts.outcomes().combine(sum, outcome, (n, yes) -> (Boolean) yes ? (Long) n + 1 : n);
            }
        }
        return sum;
    }

    /** The questions an outcome hangs on, in dictionary order. */
    Set<Question> questions(Outcome outcome) {
        Set<Question> questions = new TreeSet<>();
        for (Question question : Outcomes.support(outcome)) {
            Set<Question> meant = standIns.get(question.place());
            if (meant == null) {
                questions.add(question);
            } else {
                questions.addAll(meant);
            }
        }
        return new LinkedHashSet<>(questions);
    }
}

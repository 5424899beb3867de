package vn.giamngheo.law;

import java.util.HashMap;
import java.util.LinkedHashSet;
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

    private final Facts facts;
    private final Map<Integer, Set<Question>> standIns = new HashMap<>();

    Doubts(Facts facts) {
        this.facts = facts;
    }

    Outcome outcome(Rule rule) {
        try {
            return rule.evaluate(facts);
        } catch (Outcomes.TooOpen e) {
            Question own = new Question(OWN + standIns.size(), null, rule.text(), null);
            standIns.put(own.place(), rule.questions(facts));
            return facts.outcomes().choice(own, new Outcome[] {Outcome.TRUE, Outcome.FALSE});
        }
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

package vn.giamngheo.law;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;

/** All that is known when one household is assessed: its answers, its present members, and what was found so far. */
final class Facts implements CelVariableResolver {

    /** Values of {@code status} that keep a member in the household; empty counts as present. */
    private static final String PRESENT = "PRESENT";

    private final Household source;
    private final LocalDate day;
    private final Subject household;
    private final List<Subject> members;
    private final Map<String, Outcome> names = new HashMap<>();
    private final Map<String, Supplier<Outcome>> needed = new HashMap<>();
    private final List<Rule> rules;
    private @Nullable Outcomes outcomes;
    private @Nullable Representatives representatives;

    Facts(Household source, LocalDate day, List<Rule> rules) {
        this.source = source;
        this.day = day;
        this.rules = rules;
        this.household = Subject.household(source.answers(), day);
        this.members = present(source.members(), day);
    }

    private static List<Subject> present(List<Answers> members, LocalDate day) {
        List<Subject> present = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            String status = members.get(i).text("status");
            if (status == null || status.equals(PRESENT)) {
                present.add(Subject.member(members.get(i), day, i));
            }
        }
        return present;
    }

    Household source() {
        return source;
    }

    LocalDate day() {
        return day;
    }

    Subject household() {
        return household;
    }

    List<Subject> members() {
        return members;
    }

    /** The rules whose comparisons decide which answers are worth telling apart. */
    List<Rule> rules() {
        return rules;
    }

    /** Makes a value known to later rules under a name. */
    void bind(String name, Outcome outcome) {
        names.put(name, outcome);
    }

    /** Makes a value known under a name that is worked out only when a rule cannot do without it. */
    void bindWhenNeeded(String name, Supplier<Outcome> outcome) {
        needed.put(name, outcome);
    }

    @Nullable
    Outcome named(String name) {
        Outcome outcome = names.get(name);
        Supplier<Outcome> supplier = needed.get(name);
        if (outcome == null && supplier != null) {
            outcome = supplier.get();
            names.put(name, outcome);
        }
        return outcome;
    }

    /** What follows if a name had a certain value; what it stands for otherwise is left as it is. */
    <T> @Nullable T whileKnown(String name, Object value, Supplier<@Nullable T> question) {
        Outcome before = names.put(name, outcomes().known(value));
        try {
            return question.get();
        } finally {
            if (before == null) {
                names.remove(name);
            } else {
                names.put(name, before);
            }
        }
    }

    /** Whether a name has one known value already. */
    boolean known(String name) {
        return names.get(name) instanceof Outcome.Known;
    }

    /** What combines the outcomes of this household. */
    Outcomes outcomes() {
        Outcomes made = outcomes;
        if (made == null) {
            made = new Outcomes();
            outcomes = made;
        }
        return made;
    }

    /** The answers that stand for all possible ones to an open question. */
    Representatives representatives() {
        Representatives made = representatives;
        if (made == null) {
            made = new Representatives(this);
            representatives = made;
        }
        return made;
    }

    /** What the rule library asks for by name. */
    @Override
    public Optional<Object> find(String name) {
        return switch (name) {
            case "household" -> Optional.of(household);
            case "members" -> Optional.of(members);
            default -> names.get(name) instanceof Outcome.Known known ? Optional.of(known.value()) : Optional.empty();
        };
    }
}

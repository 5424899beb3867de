package vn.giamngheo.law;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Makes and combines the outcomes of one household; keeps them reduced. */
final class Outcomes {

    /** Thrown when the open answers of a rule interlock so much that exact reasoning would take too long. */
    static final class TooOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOpen() {
            super("too many open answers", null, false, false);
        }
    }

    private static final int MOST_NODES = 20_000;
    private static final int MOST_STEPS = 10 * MOST_NODES;

    private record Key(int place, List<Outcome> branches) {
        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key key) || key.place != place || key.branches.size() != branches.size()) {
                return false;
            }
            for (int i = 0; i < branches.size(); i++) {
                if (key.branches.get(i) != branches.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = place;
            for (Outcome branch : branches) {
                hash = 31 * hash + System.identityHashCode(branch);
            }
            return hash;
        }
    }

    private record Pair(Outcome a, Outcome b) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.a == a && pair.b == b;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(a) + System.identityHashCode(b);
        }
    }

    private final Map<Object, Outcome.Known> known = new HashMap<>();
    private final Map<Key, Outcome.Open> open = new HashMap<>();
    private int work;
    private int mostNodes = MOST_NODES;

    /** Allows the next piece of reasoning its full share of room and time. */
    Outcomes refreshed() {
        work = 0;
        mostNodes = open.size() + MOST_NODES;
        return this;
    }

    /** A known value; equal values are the same outcome. */
    Outcome known(Object value) {
        if (value instanceof Boolean bool) {
            return Outcome.of(bool);
        }
        return known.computeIfAbsent(value, Outcome.Known::new);
    }

    /** A choice on a question; just the branch when all are the same. */
    Outcome choice(Question question, Outcome[] branches) {
        boolean same = true;
        for (Outcome branch : branches) {
            same &= branch == branches[0];
        }
        if (same) {
            return branches[0];
        }
        if (open.size() > mostNodes) {
            throw new TooOpen();
        }
        return open.computeIfAbsent(
                new Key(question.place(), List.of(branches)), key -> new Outcome.Open(question, branches));
    }

    /** The outcome of an operation on one outcome. */
    Outcome map(Outcome a, UnaryOperator<Object> operation) {
        return map(a, operation, new IdentityHashMap<>());
    }

    private Outcome map(Outcome a, UnaryOperator<Object> operation, Map<Outcome, Outcome> done) {
        if (a instanceof Outcome.Known value) {
            return known(operation.apply(value.value()));
        }
        Outcome before = done.get(a);
        if (before != null) {
            return before;
        }
        Outcome.Open choice = (Outcome.Open) a;
        Outcome[] branches = new Outcome[choice.branches.length];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = map(choice.branches[i], operation, done);
        }
        Outcome result = choice(choice.question, branches);
        done.put(a, result);
        return result;
    }

    /** The outcome of an operation on two outcomes. */
    Outcome combine(Outcome a, Outcome b, BinaryOperator<Object> operation) {
        return combine(a, b, operation, new HashMap<>());
    }

    private Outcome combine(Outcome a, Outcome b, BinaryOperator<Object> operation, Map<Pair, Outcome> done) {
        if (a instanceof Outcome.Known x && b instanceof Outcome.Known y) {
            return known(operation.apply(x.value(), y.value()));
        }
        Pair pair = new Pair(a, b);
        Outcome before = done.get(pair);
        if (before != null) {
            return before;
        }
        if (++work > MOST_STEPS) {
            throw new TooOpen();
        }
        Question question = first(a, b);
        int count = a instanceof Outcome.Open x && x.question.place() == question.place()
                ? x.branches.length
                : ((Outcome.Open) b).branches.length;
        Outcome[] branches = new Outcome[count];
        for (int i = 0; i < count; i++) {
            branches[i] = combine(branch(a, question, i), branch(b, question, i), operation, done);
        }
        Outcome result = choice(question, branches);
        done.put(pair, result);
        return result;
    }

    /** {@code then} where the condition holds, {@code otherwise} elsewhere. */
    Outcome ifElse(Outcome condition, Outcome then, Outcome otherwise) {
        if (condition instanceof Outcome.Known) {
            return condition.certain() ? then : otherwise;
        }
        // A condition picks one side: each side is kept where chosen and marked void elsewhere, then both are laid
        // together.
        Outcome left = combine(condition, then, (c, v) -> (Boolean) c ? v : VOID);
        Outcome right = combine(condition, otherwise, (c, v) -> (Boolean) c ? VOID : v);
        return combine(left, right, (x, y) -> x == VOID ? y : x);
    }

    private static final Object VOID = new Object();

    private static Question first(Outcome a, Outcome b) {
        if (!(a instanceof Outcome.Open x)) {
            return ((Outcome.Open) b).question;
        }
        if (!(b instanceof Outcome.Open y)) {
            return x.question;
        }
        return x.question.place() <= y.question.place() ? x.question : y.question;
    }

    private static Outcome branch(Outcome a, Question question, int i) {
        return a instanceof Outcome.Open open && open.question.place() == question.place() ? open.branches[i] : a;
    }

    /** The questions an outcome depends on, in their order. */
    static Set<Question> support(Outcome outcome) {
        Set<Question> questions = new TreeSet<>();
        visit(outcome, questions, null, Collections.newSetFromMap(new IdentityHashMap<>()));
        return questions;
    }

    /** The values an outcome may still take. */
    static Set<Object> values(Outcome outcome) {
        Set<Object> values = new LinkedHashSet<>();
        visit(outcome, null, values, Collections.newSetFromMap(new IdentityHashMap<>()));
        return values;
    }

    private static void visit(
            Outcome outcome,
            @org.jspecify.annotations.Nullable Set<Question> questions,
            @org.jspecify.annotations.Nullable Set<Object> values,
            Set<Outcome> seen) {
        if (!seen.add(outcome)) {
            return;
        }
        switch (outcome) {
            case Outcome.Known value -> {
                if (values != null) {
                    values.add(value.value());
                }
            }
            case Outcome.Open choice -> {
                if (questions != null) {
                    questions.add(choice.question);
                }
                for (Outcome branch : choice.branches) {
                    visit(branch, questions, values, seen);
                }
            }
        }
    }
}

package vn.giamngheo.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates a rule with answers still open: exactly, over all completions at once. */
final class Symbolic {

    /** Beyond so many members who leave a condition open it is not reasoned out. */
    private static final int MOST_OPEN_MEMBERS = 40;

    private Symbolic() {}

    /** The members that the loops around a node stand at. */
    record Scope(String loop, Subject member, @Nullable Scope outer) {}

    /** The outcome of a node; {@code scope} is null outside all loops. */
    static Outcome evaluate(Node node, Facts facts, @Nullable Scope scope) {
        return switch (node) {
            case Node.Literal literal -> facts.outcomes().known(literal.value());
            case Node.Name name -> named(name, facts);
            case Node.Size size -> facts.outcomes().known((long) facts.members().size());
            case Node.Answered answered ->
                Outcome.of(subject(answered.read(), facts, scope)
                                .value(answered.read().field())
                        != null);
            case Node.Read read -> read(read, facts, scope);
            case Node.Apply apply -> apply(apply, facts, scope);
            case Node.Each each -> each(each, facts, scope);
        };
    }

    private static Outcome named(Node.Name name, Facts facts) {
        Outcome outcome = facts.named(name.name());
        if (outcome == null) {
            throw new Outcomes.TooOpen();
        }
        return outcome instanceof Outcome.Known known ? facts.outcomes().known(known.value()) : outcome;
    }

    static Subject subject(Node.Read read, Facts facts, @Nullable Scope scope) {
        if (read.ofHousehold()) {
            return facts.household();
        }
        for (Scope at = scope; at != null; at = at.outer()) {
            if (at.loop().equals(read.loop())) {
                return at.member();
            }
        }
        throw new IllegalStateException("no loop " + read.loop());
    }

    private static Outcome read(Node.Read read, Facts facts, @Nullable Scope scope) {
        Subject subject = subject(read, facts, scope);
        Field field = read.field();
        Object value = subject.value(field);
        if (value != null) {
            return facts.outcomes().known(value);
        }
        Object[] answers = facts.representatives().of(subject, field);
        Outcome[] branches = new Outcome[answers.length];
        for (int i = 0; i < answers.length; i++) {
            Object answer = answers[i];
            branches[i] = facts.outcomes()
                    .known(answer instanceof java.time.LocalDate date ? field.derived(date, facts.day()) : answer);
        }
        return facts.outcomes().choice(subject.question(field), branches);
    }

    private static Outcome apply(Node.Apply apply, Facts facts, @Nullable Scope scope) {
        List<Node> arguments = apply.arguments();
        Operation operation = apply.operation();
        Outcome first = evaluate(arguments.getFirst(), facts, scope);
        return switch (operation) {
            case AND -> first.excluded() ? first : and(first, evaluate(arguments.get(1), facts, scope), facts);
            case OR -> first.certain() ? first : or(first, evaluate(arguments.get(1), facts, scope), facts);
            case IF -> {
                if (first instanceof Outcome.Known) {
                    yield evaluate(arguments.get(first.certain() ? 1 : 2), facts, scope);
                }
                yield facts.outcomes()
                        .ifElse(
                                first,
                                evaluate(arguments.get(1), facts, scope),
                                evaluate(arguments.get(2), facts, scope));
            }
            case NOT, NEGATE, COUNT_OF, TO_DECIMAL -> facts.outcomes().map(first, operation::of);
            case EQUAL, DIFFERENT, LESS, AT_MOST, MORE, AT_LEAST, IN, PLUS, MINUS, TIMES ->
                facts.outcomes().combine(first, evaluate(arguments.get(1), facts, scope), operation::of);
        };
    }

    static Outcome and(Outcome a, Outcome b, Facts facts) {
        if (a.excluded() || b.certain()) {
            return a;
        }
        return a.certain() || b.excluded() ? b : facts.outcomes().combine(a, b, Operation.AND::of);
    }

    static Outcome or(Outcome a, Outcome b, Facts facts) {
        if (a.certain() || b.excluded()) {
            return a;
        }
        return a.excluded() || b.certain() ? b : facts.outcomes().combine(a, b, Operation.OR::of);
    }

    private static Outcome each(Node.Each each, Facts facts, @Nullable Scope scope) {
        List<Outcome> ones = new ArrayList<>(facts.members().size());
        int open = 0;
        for (Subject member : facts.members()) {
            Outcome one = evaluate(each.condition(), facts, new Scope(each.loop(), member, scope));
            if (each.kind() == Node.Each.Kind.SOME
                    ? one.certain()
                    : each.kind() == Node.Each.Kind.ALL && one.excluded()) {
                return one;
            }
            open += one instanceof Outcome.Open ? 1 : 0;
            ones.add(one);
        }
        if (open > MOST_OPEN_MEMBERS) {
            throw new Outcomes.TooOpen();
        }
        return together(each.kind(), ones, facts);
    }

    private static Outcome together(Node.Each.Kind kind, List<Outcome> ones, Facts facts) {
        Outcome all = switch (kind) {
            case SOME -> Outcome.FALSE;
            case ALL -> Outcome.TRUE;
            case COUNT ->
                facts.outcomes().known(ones.stream().filter(Outcome::certain).count());
        };
        for (Outcome one : ones) {
            all = switch (kind) {
                case SOME -> or(all, one, facts);
                case ALL -> and(all, one, facts);
                case COUNT ->
                    one instanceof Outcome.Open
                            ? facts.outcomes().combine(all, one, (n, yes) -> (Boolean) yes ? (Long) n + 1 : n)
                            : all;
            };
        }
        return all;
    }
}

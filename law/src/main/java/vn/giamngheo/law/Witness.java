package vn.giamngheo.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the answers that make a rule true: of the members only those through whom it holds. */
final class Witness {

    /** An answer that was looked at. */
    record Seen(Subject subject, Field field) {}

    private final Facts facts;
    private final Set<Seen> seen = new LinkedHashSet<>();

    Witness(Facts facts) {
        this.facts = facts;
    }

    Set<Seen> of(Node node) {
        visit(node, true, null);
        return seen;
    }

    private boolean holds(Node node, Symbolic.@Nullable Scope scope, boolean wanted) {
        Outcome outcome = Symbolic.evaluate(node, facts, scope);
        return wanted ? outcome.certain() : outcome.excluded();
    }

    private void visit(Node node, boolean wanted, Symbolic.@Nullable Scope scope) {
        switch (node) {
            case Node.Apply apply
            when apply.operation() == Operation.NOT -> visit(apply.arguments().getFirst(), !wanted, scope);
            case Node.Apply apply
            when apply.operation() == Operation.AND || apply.operation() == Operation.OR ->
                both(apply.arguments(), apply.operation() == Operation.AND == wanted, wanted, scope);
            case Node.Apply apply
            when apply.operation() == Operation.IF -> {
                boolean chosen = holds(apply.arguments().getFirst(), scope, true);
                visit(apply.arguments().get(chosen ? 1 : 2), wanted, scope);
            }
            case Node.Apply apply -> apply.arguments().forEach(argument -> visit(argument, true, scope));
            case Node.Each each -> members(each, wanted, scope);
            case Node.Read read -> seen.add(new Seen(Symbolic.subject(read, facts, scope), read.field()));
            case Node.Answered answered -> {}
            case Node.Literal literal -> {}
            case Node.Name name -> {}
            case Node.Size size -> {}
        }
    }

    /** Where all arguments are needed all speak; where one is enough, those that have the wanted value. */
    private void both(List<Node> arguments, boolean allNeeded, boolean wanted, Symbolic.@Nullable Scope scope) {
        for (Node argument : arguments) {
            if (allNeeded || holds(argument, scope, wanted)) {
                visit(argument, wanted, scope);
            }
        }
    }

    private void members(Node.Each each, boolean wanted, Symbolic.@Nullable Scope scope) {
        boolean conditionWanted = each.kind() == Node.Each.Kind.ALL ? wanted : true;
        if (each.kind() != Node.Each.Kind.COUNT && wanted == (each.kind() == Node.Each.Kind.ALL)) {
            return;
        }
        for (Subject member : facts.members()) {
            Symbolic.Scope inside = new Symbolic.Scope(each.loop(), member, scope);
            boolean speaks = each.kind() == Node.Each.Kind.ALL ? false : conditionWanted;
            if (holds(each.condition(), inside, speaks)) {
                visit(each.condition(), speaks, inside);
            }
        }
    }
}

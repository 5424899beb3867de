package vn.giamngheo.law;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One checked expression of a pack.
 *
 * <p>Where every answer it reads is given, the rule library evaluates it; where some are open, {@link Symbolic} does,
 * over all completions. Tests prove that the two agree.
 */
final class Rule {

    private final String text;
    private final Node node;
    private final Program program;
    private final List<Field> householdReads;
    private final List<Field> memberReads;
    private final List<String> names;
    private final List<Representatives.Comparison> comparisons = new ArrayList<>();

    Rule(String text, Node node, Program program) {
        this.text = text;
        this.node = node;
        this.program = program;
        Set<Field> ofHousehold = new HashSet<>();
        Set<Field> ofMember = new HashSet<>();
        Set<Field> guarded = new HashSet<>();
        Set<String> named = new HashSet<>();
        collect(node, ofHousehold, ofMember, guarded, named);
        ofHousehold.removeAll(guarded);
        ofMember.removeAll(guarded);
        householdReads = List.copyOf(ofHousehold);
        memberReads = List.copyOf(ofMember);
        names = List.copyOf(named);
    }

    private void collect(Node at, Set<Field> ofHousehold, Set<Field> ofMember, Set<Field> guarded, Set<String> named) {
        switch (at) {
            case Node.Literal literal -> {}
            case Node.Size size -> {}
            case Node.Name name -> named.add(name.name());
            case Node.Read read -> (read.ofHousehold() ? ofHousehold : ofMember).add(read.field());
            case Node.Answered answered -> guarded.add(answered.read().field());
            case Node.Each each -> collect(each.condition(), ofHousehold, ofMember, guarded, named);
            case Node.Apply apply -> {
                if (apply.operation().compares()) {
                    Node first = apply.arguments().getFirst();
                    Node last = apply.arguments().getLast();
                    compare(first, apply.operation(), last);
                    compare(last, apply.operation().turned(), first);
                }
                for (Node argument : apply.arguments()) {
                    collect(argument, ofHousehold, ofMember, guarded, named);
                }
            }
        }
    }

    private void compare(Node a, Operation operation, Node b) {
        if (a instanceof Node.Read read) {
            comparisons.add(new Representatives.Comparison(read, operation, b));
        }
    }

    /** The expression as it stands in the pack. */
    String text() {
        return text;
    }

    Node node() {
        return node;
    }

    /** Where it compares an answer with something. */
    List<Representatives.Comparison> comparisons() {
        return comparisons;
    }

    /** Its outcome for a household. @throws Outcomes.TooOpen when exact reasoning would take too long */
    Outcome evaluate(Facts facts) {
        return answered(facts) ? library(facts) : Symbolic.evaluate(node, facts, null);
    }

    /** The library's own evaluation, for when nothing it reads is open. */
    private Outcome library(Facts facts) {
        try {
            return facts.outcomes().known(program.eval(facts));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked rule failed on complete answers: " + text, e);
        }
    }

    /** The open questions it reads. */
    Set<Question> questions(Facts facts) {
        Set<Question> open = new HashSet<>();
        open(facts.household(), householdReads, open);
        for (Subject member : facts.members()) {
            open(member, memberReads, open);
        }
        return open;
    }

    private static void open(Subject subject, List<Field> reads, Set<Question> open) {
        for (Field field : reads) {
            if (subject.value(field) == null) {
                open.add(subject.question(field));
            }
        }
    }

    private boolean answered(Facts facts) {
        for (int i = 0; i < names.size(); i++) {
            if (!facts.known(names.get(i))) {
                return false;
            }
        }
        if (!answered(facts.household(), householdReads)) {
            return false;
        }
        List<Subject> members = facts.members();
        for (int i = 0; i < members.size(); i++) {
            if (!answered(members.get(i), memberReads)) {
                return false;
            }
        }
        return true;
    }

    private static boolean answered(Subject subject, List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (subject.value(fields.get(i)) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}

package vn.giamngheo.law;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.RuleCompiler.Refused;
import vn.giamngheo.law.dictionary.Choice;

/** Turns a checked syntax tree of the rule library into a {@link Node}; refuses what packs may not use. */
final class NodeReader {

    private static final int MOST_NODES = 2_000;
    private static final int DEEPEST_LOOP = 2;

    private final Set<String> names;
    private int nodes;
    private int depth;

    private NodeReader(Set<String> names) {
        this.names = names;
    }

    static Node read(CelExpr expression, Set<String> names) throws Refused {
        return new NodeReader(names).node(expression);
    }

    private Node node(CelExpr expression) throws Refused {
        if (++nodes > MOST_NODES) {
            throw new Refused("longer than " + MOST_NODES + " parts");
        }
        return switch (expression.getKind()) {
            case CONSTANT -> new Node.Literal(constant(expression.constant()));
            case IDENT -> name(expression.ident().name());
            case SELECT -> select(expression.select());
            case CALL -> call(expression.call());
            case LIST -> list(expression.list());
            case COMPREHENSION -> loop(expression.comprehension());
            case NOT_SET, STRUCT, MAP -> throw new Refused("packs use no maps and no structures");
        };
    }

    private static Object constant(CelConstant constant) throws Refused {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            case STRING_VALUE -> constant.stringValue();
            default -> throw new Refused("a constant of kind " + constant.getKind());
        };
    }

    private Node name(String name) throws Refused {
        if (!names.contains(name)) {
            throw new Refused(name + " can only be used with a field, in a loop, or in size()");
        }
        return new Node.Name(name);
    }

    private Node select(CelExpr.CelSelect select) throws Refused {
        if (select.operand().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw new Refused("a field of a field: " + select.field());
        }
        String of = select.operand().ident().name();
        Fields fields = of.equals(Node.Read.HOUSEHOLD) ? Fields.HOUSEHOLD : Fields.MEMBER;
        Field field = fields.find(select.field());
        if (field == null) {
            throw new Refused("no field " + select.field());
        }
        Node.Read read = new Node.Read(of, field);
        return select.testOnly() ? new Node.Answered(read) : read;
    }

    private Node list(CelExpr.CelList list) throws Refused {
        List<Object> values = new ArrayList<>();
        for (CelExpr element : list.elements()) {
            if (!(node(element) instanceof Node.Literal literal)) {
                throw new Refused("a list may hold constants only");
            }
            values.add(literal.value());
        }
        return new Node.Literal(List.copyOf(values));
    }

    private Node call(CelExpr.CelCall call) throws Refused {
        Operation operation = Operation.of(call.function());
        if (operation == null) {
            throw new Refused("the function " + call.function() + " is not available to packs");
        }
        List<CelExpr> given = new ArrayList<>();
        call.target().ifPresent(given::add);
        given.addAll(call.args());
        if (operation == Operation.COUNT_OF) {
            Node counted = counted(given.getFirst());
            if (counted != null) {
                return counted;
            }
        }
        List<Node> arguments = new ArrayList<>();
        for (CelExpr argument : given) {
            arguments.add(node(argument));
        }
        if (operation.compares()) {
            codes(arguments.getFirst(), arguments.getLast());
            codes(arguments.getLast(), arguments.getFirst());
        }
        return new Node.Apply(operation, List.copyOf(arguments));
    }

    private static boolean members(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expression.ident().name().equals("members");
    }

    private @Nullable Node counted(CelExpr expression) throws Refused {
        if (members(expression)) {
            return new Node.Size();
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            CelExpr.CelComprehension filter = expression.comprehension();
            return new Node.Each(Node.Each.Kind.COUNT, filter.iterVar(), filterCondition(filter));
        }
        return null;
    }

    /** The condition of a {@code members.filter(m, …)} as the macro expands it. */
    private Node filterCondition(CelExpr.CelComprehension filter) throws Refused {
        boolean expands = filter.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST
                && filter.loopStep().getKind() == CelExpr.ExprKind.Kind.CALL
                && filter.loopStep().call().function().equals("_?_:_");
        if (!expands || !members(filter.iterRange())) {
            throw new Refused("size() counts members, or members.filter(…)");
        }
        return inLoop(filter.loopStep().call().args().getFirst());
    }

    private Node loop(CelExpr.CelComprehension loop) throws Refused {
        if (!members(loop.iterRange())) {
            throw new Refused("a loop runs over members only");
        }
        boolean isCall = loop.loopStep().getKind() == CelExpr.ExprKind.Kind.CALL
                && loop.loopStep().call().args().size() == 2
                && loop.result().getKind() == CelExpr.ExprKind.Kind.IDENT;
        String function = isCall ? loop.loopStep().call().function() : "";
        return switch (function) {
            case "_||_" ->
                new Node.Each(
                        Node.Each.Kind.SOME,
                        loop.iterVar(),
                        inLoop(loop.loopStep().call().args().get(1)));
            case "_&&_" ->
                new Node.Each(
                        Node.Each.Kind.ALL,
                        loop.iterVar(),
                        inLoop(loop.loopStep().call().args().get(1)));
            default -> throw new Refused("of loops packs use exists, all, and size() of filter");
        };
    }

    private Node inLoop(CelExpr condition) throws Refused {
        if (++depth > DEEPEST_LOOP) {
            throw new Refused("loops nested deeper than " + DEEPEST_LOOP);
        }
        Node node = node(condition);
        depth--;
        return node;
    }

    /** Codes are plain strings to the library, so that a misspelt one would never match: it is refused here. */
    private static void codes(Node a, Node b) throws Refused {
        if (!(a instanceof Node.Read read) || !read.field().coded() || !(b instanceof Node.Literal literal)) {
            return;
        }
        List<?> values = literal.value() instanceof List<?> list ? list : List.of(literal.value());
        List<String> codes =
                read.field().column().choices().stream().map(Choice::code).toList();
        for (Object value : values) {
            if (!codes.contains(value)) {
                throw new Refused("no code " + value + " in " + read.field().name() + "; there are " + codes);
            }
        }
    }
}

package vn.giamngheo.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of the rule language that a pack may use, on plain values. */
enum Operation {
    AND("_&&_"),
    OR("_||_"),
    NOT("!_"),
    IF("_?_:_"),
    EQUAL("_==_"),
    DIFFERENT("_!=_"),
    LESS("_<_"),
    AT_MOST("_<=_"),
    MORE("_>_"),
    AT_LEAST("_>=_"),
    IN("@in"),
    PLUS("_+_"),
    MINUS("_-_"),
    TIMES("_*_"),
    NEGATE("-_"),
    COUNT_OF("size"),
    TO_DECIMAL("double");

    private static final Map<String, Operation> BY_FUNCTION = byFunction();

    private final String function;

    Operation(String function) {
        this.function = function;
    }

    /** The operation of a function name of the language, or null when packs may not use it. */
    static @Nullable Operation of(String function) {
        return BY_FUNCTION.get(function);
    }

    /** Whether it compares its first argument with its second. */
    boolean compares() {
        return switch (this) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, MORE, AT_LEAST, IN -> true;
            case AND, OR, NOT, IF, PLUS, MINUS, TIMES, NEGATE, COUNT_OF, TO_DECIMAL -> false;
        };
    }

    /** The comparison that says the same with its sides exchanged. */
    Operation turned() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    /** The value of an operation on one value. */
    Object of(Object a) {
        return switch (this) {
            case NOT -> !(Boolean) a;
            case NEGATE -> a instanceof Long n ? (Object) Math.negateExact(n) : -(Double) a;
            case COUNT_OF -> a instanceof List<?> list ? (long) list.size() : (long) ((String) a).length();
            case TO_DECIMAL -> ((Number) a).doubleValue();
            default -> throw new IllegalStateException(this + " needs two values");
        };
    }

    /** The value of an operation on two values; integer sums and products that overflow are refused. */
    Object of(Object a, Object b) {
        return switch (this) {
            case AND -> (Boolean) a && (Boolean) b;
            case OR -> (Boolean) a || (Boolean) b;
            case EQUAL -> a.equals(b);
            case DIFFERENT -> !a.equals(b);
            case LESS -> compare(a, b) < 0;
            case AT_MOST -> compare(a, b) <= 0;
            case MORE -> compare(a, b) > 0;
            case AT_LEAST -> compare(a, b) >= 0;
            case IN -> ((List<?>) b).contains(a);
            case PLUS -> a instanceof Long n ? (Object) Math.addExact(n, (Long) b) : (Double) a + (Double) b;
            case MINUS -> a instanceof Long n ? (Object) Math.subtractExact(n, (Long) b) : (Double) a - (Double) b;
            case TIMES -> a instanceof Long n ? (Object) Math.multiplyExact(n, (Long) b) : (Double) a * (Double) b;
            case NOT, IF, NEGATE, COUNT_OF, TO_DECIMAL -> throw new IllegalStateException(this + " on two values");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        return ((Comparable) a).compareTo(b);
    }

    private static Map<String, Operation> byFunction() {
        var map = new java.util.HashMap<String, Operation>();
        for (Operation operation : values()) {
            map.put(operation.function, operation);
        }
        return Map.copyOf(map);
    }
}

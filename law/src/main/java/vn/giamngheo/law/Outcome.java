package vn.giamngheo.law;

/**
 * The value of a rule as far as it is known: one value, or a choice that hangs on an open question.
 *
 * <p>A reduced ordered decision diagram (Bryant 1986, here with more than two branches): along every path the
 * questions come in their order, equal parts are the same object, and no node has equal branches. So an outcome is
 * known exactly when it is {@link Known}, and the questions that appear in it are exactly those it depends on.
 */
sealed interface Outcome {

    Known TRUE = new Known(true);
    Known FALSE = new Known(false);

    /** One value: Boolean, Long, Double, String or a list. */
    record Known(Object value) implements Outcome {}

    /** A value for each of a question's representative answers, in their order. Compared by identity. */
    final class Open implements Outcome {
        final Question question;
        final Outcome[] branches;

        Open(Question question, Outcome[] branches) {
            this.question = question;
            this.branches = branches;
        }
    }

    static Outcome of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Whether it is certainly true. */
    default boolean certain() {
        return this instanceof Known known && known.value().equals(true);
    }

    /** Whether it is certainly false. */
    default boolean excluded() {
        return this instanceof Known known && known.value().equals(false);
    }
}

package vn.giamngheo.law;

import java.util.List;

/** A checked rule as a tree that can be evaluated with open answers. */
sealed interface Node {

    /** A value written in the rule: Boolean, Long, Double, String, or a list of them. */
    record Literal(Object value) implements Node {}

    /** A named value that is the same for the whole household: a parameter, a term, a count. */
    record Name(String name) implements Node {}

    /** A field of the household, or of the member that {@code loop} stands at. */
    record Read(String loop, Field field) implements Node {
        /** The loop name that means the household itself. */
        static final String HOUSEHOLD = "household";

        boolean ofHousehold() {
            return loop.equals(HOUSEHOLD);
        }
    }

    /** Whether a field is answered; never itself an open question. */
    record Answered(Read read) implements Node {}

    /** An operation on values. */
    record Apply(Operation operation, List<Node> arguments) implements Node {}

    /** A condition asked of every present member. */
    record Each(Kind kind, String loop, Node condition) implements Node {
        /** What is made of the members' outcomes. */
        enum Kind {
            /** True when it holds for some member. */
            SOME,
            /** True when it holds for every member. */
            ALL,
            /** The number of members for whom it holds. */
            COUNT
        }
    }

    /** The number of present members. */
    record Size() implements Node {}
}

package vn.giamngheo.households;

import org.jspecify.annotations.Nullable;

/** What is known of a unit's code on the day of the review. May be asked by several threads at once. */
public interface AreaRegister {

    /** What the code means that day. */
    Finding find(String code);

    /** The answers of a register. */
    sealed interface Finding {

        /**
         * A commune (xã, phường, đặc khu) of that day.
         *
         * @param urban whether it counts as urban, or null where the sources do not say
         * @param verified whether the sources reach back to that day; where they do not, the code is taken as it is
         */
        record Commune(@Nullable Boolean urban, boolean verified) implements Finding {}

        /**
         * A province or district.
         *
         * @param name its full name
         */
        record OtherLevel(String name) implements Finding {}

        /**
         * A unit of another time.
         *
         * @param name its full name
         * @param successor the code of the commune that alone took its place, or null
         */
        record OtherTime(String name, @Nullable String successor) implements Finding {}

        /** No unit ever had the code. */
        record Unknown() implements Finding {}
    }
}

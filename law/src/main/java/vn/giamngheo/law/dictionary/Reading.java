package vn.giamngheo.law.dictionary;

import org.jspecify.annotations.Nullable;

/** What reading the text of one cell gave. */
public sealed interface Reading {

    /** The text has a meaning; {@code value} is null for a blank cell, which means unknown. */
    record Value(@Nullable Object value) implements Reading {}

    /**
     * The text cannot be read.
     *
     * @param code the error code, for example {@code NUMBER_GROUPED}
     * @param mend the text that was probably meant, or null
     */
    record Unreadable(String code, @Nullable String mend) implements Reading {}
}

package vn.giamngheo.law;

import org.jspecify.annotations.Nullable;

/** A disagreement between answers that a person should look at. */
record Check(
        String code, String column, Rule when, @Nullable Rule expected) {}

package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * An example household of a pack with what must come out; run by the build and shown as documentation.
 *
 * @param indicators what it must lack, or null when the case does not say
 * @param unknown the questions it must leave, or null when the case does not say
 */
public record WorkedCase(
        int line,
        Text name,
        LocalDate date,
        Household household,
        String expectedClass,
        @Nullable List<String> indicators,
        @Nullable List<String> unknown,
        @Nullable List<String> wouldAllow) {}

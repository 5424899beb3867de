package vn.giamngheo.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A kind of unit, as the table of types has it.
 *
 * @param code the stable code, for example {@code PHUONG}
 * @param word the Vietnamese legal word in lower case, for example {@code phường}
 * @param title what stands before a name, for example {@code Phường}
 * @param english the word in English
 * @param urban whether its people count as urban, or null where that is not known
 */
public record UnitType(
        String code,
        String word,
        String title,
        String english,
        Level level,
        @Nullable Boolean urban) {}

package vn.giamngheo.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * One class of a standard (phân loại hộ). The classes of a standard are tried in order and the first that holds is
 * the household's.
 *
 * @param means its condition in words
 * @param when its condition, or null for the class of all the rest
 * @param openWhen what must hold for the class to be available at all, or null
 * @param openedBy the columns whose answer could still open it
 */
record HouseholdClass(
        String code,
        Text name,
        Text means,
        @Nullable Rule when,
        @Nullable Rule openWhen,
        List<String> openedBy,
        @Nullable Citation citation,
        Certainty certainty) {}

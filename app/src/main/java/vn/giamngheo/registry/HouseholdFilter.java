package vn.giamngheo.registry;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which households a list holds; a null leaves its question open.
 *
 * @param communes the codes of the communes; empty means all
 * @param hamlet the name of the hamlet
 * @param standard the standard whose class is shown and asked for
 * @param classCode the class, its sub-classes included
 * @param group the code of a group of the standard
 * @param lacks the code of an indicator that the households are deprived in
 * @param headless whether only households without a head are meant
 * @param words words of a code, a hamlet or a name, with or without accents
 * @param citizen the blind index of a member's citizen number
 */
public record HouseholdFilter(
        List<String> communes,
        @Nullable String hamlet,
        String standard,
        @Nullable HouseholdClass classCode,
        @Nullable String group,
        @Nullable String lacks,
        boolean headless,
        @Nullable String words,
        byte @Nullable [] citizen) {

    /** All households of some communes, their classes by a standard. */
    public static HouseholdFilter of(Collection<String> communes, String standard) {
        return new HouseholdFilter(List.copyOf(communes), null, standard, null, null, null, false, null, null);
    }

    /** The same with one class only. */
    public HouseholdFilter with(HouseholdClass wanted) {
        return new HouseholdFilter(communes, hamlet, standard, wanted, group, lacks, headless, words, citizen);
    }

    /** The same with words to be found. */
    public HouseholdFilter finding(String wanted) {
        return new HouseholdFilter(communes, hamlet, standard, classCode, group, lacks, headless, wanted, citizen);
    }

    /** The same with households without a head only. */
    public HouseholdFilter withoutHead() {
        return new HouseholdFilter(communes, hamlet, standard, classCode, group, lacks, true, words, citizen);
    }
}

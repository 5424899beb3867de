package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.platform.Crumb;

/**
 * A form on a household or one of its members.
 *
 * @param title what is being changed
 * @param action where the form goes
 * @param back the page of the household
 * @param version the version of the household that the form was filled from
 * @param why the reason given so far
 * @param whyMissing whether a reason was missing
 * @param stale what somebody else changed meanwhile, or null
 * @param others what is wrong beside the questions of this form, in sentences
 * @param removal whether the member could be taken out, with the form's own page for it
 */
record FormPage(
        String title,
        String action,
        String back,
        List<Crumb> crumbs,
        long version,
        String why,
        boolean whyMissing,
        List<FormSection> sections,
        @Nullable List<History.Cell> stale,
        List<String> others,
        @Nullable String removal) {

    /** Questions asked together. */
    record FormSection(String key, List<FormField> fields) {}

    /** The questions whose answers are wrong. */
    List<FormField> wrong() {
        List<FormField> wrong = new ArrayList<>();
        for (FormSection section : sections) {
            section.fields().stream().filter(field -> field.error() != null).forEach(wrong::add);
        }
        return wrong;
    }

    boolean refused() {
        return whyMissing || !others.isEmpty() || !wrong().isEmpty();
    }
}

package vn.giamngheo.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.HouseholdCount;
import vn.giamngheo.registry.HouseholdList;
import vn.giamngheo.registry.Standing;
import vn.giamngheo.registry.WorkList;

/**
 * What is to be done in a unit.
 *
 * @param communes names of communes without a number of residents
 * @param hamlets names of hamlets without one; only within a commune
 */
record WorkPage(
        @Nullable String unit,
        List<Crumb> crumbs,
        Standing standing,
        List<WorkList.Item> undecided,
        HouseholdCount undecidedCount,
        String undecidedPath,
        List<WorkList.Item> headless,
        HouseholdCount headlessCount,
        String headlessPath,
        List<String> communes,
        List<String> hamlets,
        Names names,
        Words words) {

    String counted(HouseholdCount count, Texts t) {
        return count.more()
                ? t.say("registry.list.more", HouseholdList.MOST_COUNTED)
                : t.say("registry.list.count", count.number());
    }

    boolean done() {
        return undecided.isEmpty() && headless.isEmpty() && communes.isEmpty() && hamlets.isEmpty();
    }

    String where(WorkList.Item item) {
        return (item.hamlet() == null ? "" : item.hamlet() + ", ") + names.of(item.area());
    }

    String who(WorkList.Item item, Texts t) {
        return item.head() == null ? t.say("registry.one.nameless", item.code()) : item.head();
    }
}

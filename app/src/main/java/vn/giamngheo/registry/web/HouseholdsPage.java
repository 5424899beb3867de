package vn.giamngheo.registry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.HouseholdCount;
import vn.giamngheo.registry.HouseholdList;
import vn.giamngheo.registry.HouseholdPage;
import vn.giamngheo.registry.HouseholdPlace;
import vn.giamngheo.registry.HouseholdRow;
import vn.giamngheo.registry.Standing;

/**
 * A page of a list of households.
 *
 * @param unit the unit's name, or null for all of them together
 * @param hamlets the hamlets of the commune; empty above the commune
 * @param groups the groups of the standard, code and name
 * @param lacking the indicators of the standard, code and name
 * @param opens whether whoever looks may open a household
 */
record HouseholdsPage(
        ListAsked asked,
        @Nullable String unit,
        List<Crumb> crumbs,
        Standing standing,
        List<Standing> standings,
        List<String> hamlets,
        Map<String, String> groups,
        Map<String, String> lacking,
        HouseholdPage rows,
        HouseholdCount count,
        Names names,
        boolean opens,
        boolean works) {

    private static final String UNKNOWN = "–";

    boolean nothingYet() {
        return rows.rows().isEmpty() && !asked.narrowed() && asked.place().equals(HouseholdPlace.START);
    }

    /** The columns to show: within one commune nobody needs its name in every row, unless he asked for it. */
    List<ListColumn> columns() {
        boolean usual = asked.columns().equals(ListColumn.of(null));
        return asked.columns().stream()
                .filter(column -> column != ListColumn.COMMUNE || !usual || hamlets.isEmpty())
                .toList();
    }

    /** How many there are, in words. */
    String counted(Texts t) {
        return count.more()
                ? t.say("registry.list.more", HouseholdList.MOST_COUNTED)
                : t.say("registry.list.count", count.number());
    }

    /** Whether words found so many that not all are shown. */
    boolean cut() {
        return asked.words() != null && count.number() >= HouseholdList.MOST_FOUND;
    }

    String next() {
        return asked.at(HouseholdPlace.after(rows.rows().getLast().code())).path();
    }

    String previous() {
        return asked.at(HouseholdPlace.before(rows.rows().getFirst().code())).path();
    }

    String head(HouseholdRow row, Texts t) {
        return row.head() == null ? t.say("registry.list.nohead") : row.head();
    }

    String cell(HouseholdRow row, ListColumn column, Texts t) {
        return switch (column) {
            case CODE -> row.code();
            case COMMUNE -> names.of(row.area());
            case HAMLET -> row.hamlet() == null ? UNKNOWN : row.hamlet();
            case CLASS -> t.say("registry.class." + row.householdClass());
            case MEMBERS -> t.number(row.members());
            case DEPRIVATIONS -> row.deprivations() == null ? UNKNOWN : t.number(row.deprivations());
            case INCOME -> row.income() == null ? UNKNOWN : t.number(row.income());
            case DAY -> row.day() == null ? UNKNOWN : t.date(row.day());
        };
    }

    boolean picked(HouseholdClass each) {
        return each == asked.classCode();
    }
}

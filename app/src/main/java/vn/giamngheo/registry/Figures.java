package vn.giamngheo.registry;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.splitPart;
import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.DENOMINATOR;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;
import static vn.giamngheo.db.registry.Tables.MEMBER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Counts households by unit and class; three statements a call, however many units there are. */
public final class Figures {

    private final DSLContext sql;

    /** The figures of what a transaction may see. */
    public Figures(DSLContext sql) {
        this.sql = sql;
    }

    /** The standards with classified households, the one with the latest day first; one look-up for each of them. */
    public List<Standing> standings() {
        return sql.resultQuery("""
                        WITH RECURSIVE each (standard) AS (
                            (SELECT standard FROM registry.classification ORDER BY standard LIMIT 1)
                            UNION ALL
                            SELECT (SELECT c.standard FROM registry.classification c WHERE c.standard > each.standard
                                    ORDER BY c.standard LIMIT 1)
                            FROM each WHERE each.standard IS NOT NULL)
                        SELECT standard, coalesce(
                            (SELECT c.day FROM registry.classification c WHERE c.standard = each.standard AND NOT c.single
                             ORDER BY c.day DESC LIMIT 1),
                            (SELECT max(c.day) FROM registry.classification c WHERE c.standard = each.standard)) AS day
                        FROM each WHERE standard IS NOT NULL ORDER BY day DESC, standard
                        """).fetch(row -> new Standing(row.get(0, String.class), row.get(1, LocalDate.class)));
    }

    /** Which units there are households of; one look-up for each of them. */
    public List<String> communes() {
        return sql.resultQuery("""
                        WITH RECURSIVE each (code) AS (
                            (SELECT area_code FROM registry.household ORDER BY area_code LIMIT 1)
                            UNION ALL
                            SELECT (SELECT h.area_code FROM registry.household h WHERE h.area_code > each.code
                                    ORDER BY h.area_code LIMIT 1)
                            FROM each WHERE each.code IS NOT NULL)
                        SELECT code FROM each WHERE code IS NOT NULL
                        """).fetch(row -> row.get(0, String.class));
    }

    /**
     * The tally of each of the communes, by code.
     *
     * @param day the day up to which denominators count
     */
    public Map<String, Tally> byCommune(String standard, Collection<String> communes, LocalDate day) {
        return tallies(standard, HOUSEHOLD.AREA_CODE, communes, residentsByCommune(communes, day));
    }

    /** The tally of each hamlet of one commune, by name; households without a hamlet are under the empty name. */
    public Map<String, Tally> byHamlet(String standard, String commune, LocalDate day) {
        return tallies(standard, HOUSEHOLD.HAMLET, List.of(commune), residentsByHamlet(commune, day));
    }

    private Map<String, Tally> tallies(
            String standard, Field<String> unit, Collection<String> communes, Map<String, Long> residents) {
        Map<String, Map<HouseholdClass, Long>> classes = classes(standard, unit, communes);
        Map<String, Long> members = members(unit, communes);
        Map<String, Tally> tallies = new TreeMap<>();
        residents.forEach((name, all) -> tallies.put(name, new Tally(Map.of(), 0, all)));
        classes.forEach((name, counted) ->
                tallies.put(name, new Tally(counted, members.getOrDefault(name, 0L), residents.get(name))));
        return tallies;
    }

    private Map<String, Map<HouseholdClass, Long>> classes(
            String standard, Field<String> unit, Collection<String> communes) {
        Field<String> rolledUp = splitPart(CLASSIFICATION.CLASS, inline("/"), inline(1));
        Map<String, Map<HouseholdClass, Long>> classes = new HashMap<>();
        sql.select(unit, rolledUp, count())
                .from(HOUSEHOLD)
                .leftJoin(CLASSIFICATION)
                .on(CLASSIFICATION.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                .and(CLASSIFICATION.STANDARD.eq(standard))
                .where(in(communes))
                .groupBy(unit, rolledUp)
                .forEach(row -> classes.computeIfAbsent(
                                orEmpty(row.value1()), name -> new EnumMap<>(HouseholdClass.class))
                        .merge(HouseholdClass.of(row.value2()), row.value3().longValue(), Long::sum));
        return classes;
    }

    private Map<String, Long> members(Field<String> unit, Collection<String> communes) {
        Map<String, Long> members = new HashMap<>();
        sql.select(unit, count())
                .from(MEMBER)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
                .where(in(communes))
                .and(MEMBER.STATUS.eq("PRESENT"))
                .groupBy(unit)
                .forEach(row -> members.put(orEmpty(row.value1()), row.value2().longValue()));
        return members;
    }

    private Map<String, Long> residentsByCommune(Collection<String> communes, LocalDate day) {
        Condition communesOnly = communes.isEmpty() ? noCondition() : DENOMINATOR.AREA_CODE.in(communes);
        return residents(DENOMINATOR.AREA_CODE, communesOnly.and(DENOMINATOR.HAMLET.eq("")), day);
    }

    private Map<String, Long> residentsByHamlet(String commune, LocalDate day) {
        return residents(DENOMINATOR.HAMLET, DENOMINATOR.AREA_CODE.eq(commune).and(DENOMINATOR.HAMLET.ne("")), day);
    }

    private Map<String, Long> residents(TableField<?, String> unit, Condition which, LocalDate day) {
        Map<String, Long> residents = new HashMap<>();
        sql.select(unit, DENOMINATOR.HOUSEHOLDS)
                .distinctOn(unit)
                .from(DENOMINATOR)
                .where(which)
                .and(DENOMINATOR.DAY.le(day))
                .and(DENOMINATOR.HOUSEHOLDS.isNotNull())
                .orderBy(unit, DENOMINATOR.DAY.desc())
                .forEach(row -> residents.put(row.value1(), row.value2()));
        return residents;
    }

    private static Condition in(Collection<String> communes) {
        return communes.isEmpty() ? noCondition() : HOUSEHOLD.AREA_CODE.in(communes);
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}

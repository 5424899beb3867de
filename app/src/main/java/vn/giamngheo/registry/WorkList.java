package vn.giamngheo.registry;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.DENOMINATOR;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is to be done before figures can be given: one statement for each kind of work. */
public final class WorkList {

    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final List<String> communes;

    /** The work within some communes; none named means all. */
    public WorkList(DSLContext sql, List<String> communes) {
        this.sql = sql;
        this.communes = List.copyOf(communes);
    }

    /**
     * A household to be seen to.
     *
     * @param questions what would decide its class
     */
    public record Item(
            UUID id,
            String code,
            String area,
            @Nullable String hamlet,
            @Nullable String head,
            List<String> questions) {}

    /** The first households whose class is undecided, with the questions to ask. */
    public List<Item> undecided(String standard) {
        return sql.select(
                        HOUSEHOLD.ID,
                        HOUSEHOLD.HOUSEHOLD_CODE,
                        HOUSEHOLD.AREA_CODE,
                        HOUSEHOLD.HAMLET,
                        HOUSEHOLD.HEAD_NAME,
                        CLASSIFICATION.UNKNOWN)
                .from(HOUSEHOLD)
                .join(CLASSIFICATION)
                .on(CLASSIFICATION.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                .where(inCommunes(HOUSEHOLD.AREA_CODE))
                .and(CLASSIFICATION.STANDARD.eq(standard))
                .and(CLASSIFICATION.CLASS.eq(HouseholdClass.UNDECIDED.name()))
                .orderBy(HOUSEHOLD.HOUSEHOLD_CODE)
                .limit(SHOWN)
                .fetch(row -> new Item(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), List.of(row.value6())));
    }

    /** The first households without a head. */
    public List<Item> headless() {
        return sql.select(HOUSEHOLD.ID, HOUSEHOLD.HOUSEHOLD_CODE, HOUSEHOLD.AREA_CODE, HOUSEHOLD.HAMLET)
                .from(HOUSEHOLD)
                .where(inCommunes(HOUSEHOLD.AREA_CODE))
                .and(HOUSEHOLD.HEAD_NAME.isNull())
                .orderBy(HOUSEHOLD.HOUSEHOLD_CODE)
                .limit(SHOWN)
                .fetch(row -> new Item(row.value1(), row.value2(), row.value3(), row.value4(), null, List.of()));
    }

    /** Those of the communes with households that have no number of residents on a day. */
    public List<String> communesWithoutDenominators(List<String> withHouseholds, LocalDate day) {
        Set<String> known = sql.selectDistinct(DENOMINATOR.AREA_CODE)
                .from(DENOMINATOR)
                .where(inCommunes(DENOMINATOR.AREA_CODE))
                .and(DENOMINATOR.HAMLET.eq(""))
                .and(DENOMINATOR.DAY.le(day))
                .and(DENOMINATOR.HOUSEHOLDS.isNotNull())
                .fetchSet(DENOMINATOR.AREA_CODE);
        List<String> missing = new ArrayList<>(withHouseholds);
        missing.removeIf(code -> known.contains(code) || !communes.isEmpty() && !communes.contains(code));
        return missing;
    }

    /** The hamlets of the communes that have households and no number of residents on a day. */
    public List<String> hamletsWithoutDenominators(LocalDate day) {
        return sql.selectDistinct(HOUSEHOLD.HAMLET)
                .from(HOUSEHOLD)
                .where(inCommunes(HOUSEHOLD.AREA_CODE))
                .and(HOUSEHOLD.HAMLET.isNotNull())
                .and(notExists(selectOne()
                        .from(DENOMINATOR)
                        .where(DENOMINATOR.AREA_CODE.eq(HOUSEHOLD.AREA_CODE))
                        .and(DENOMINATOR.HAMLET.eq(HOUSEHOLD.HAMLET))
                        .and(DENOMINATOR.DAY.le(day))
                        .and(DENOMINATOR.HOUSEHOLDS.isNotNull())))
                .orderBy(HOUSEHOLD.HAMLET)
                .fetch(HOUSEHOLD.HAMLET);
    }

    private Condition inCommunes(org.jooq.Field<String> area) {
        return communes.isEmpty() ? DSL.noCondition() : area.in(communes);
    }
}

package vn.giamngheo.cli.serve;

import static org.jooq.impl.DSL.count;
import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Role;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;

/**
 * Where the people of a demonstration work: the commune with the most households, its district and its fullest hamlet.
 */
record DemoPlaces(
        @Nullable String commune,
        @Nullable String district,
        @Nullable String hamlet) {

    static DemoPlaces in(DSLContext sql) {
        return sql.transactionResult(inside -> {
            Scoped.asProgram(inside.dsl());
            return find(inside.dsl());
        });
    }

    private static DemoPlaces find(DSLContext sql) {
        String commune = sql.select(HOUSEHOLD.AREA_CODE)
                .from(HOUSEHOLD)
                .groupBy(HOUSEHOLD.AREA_CODE)
                .orderBy(count().desc(), HOUSEHOLD.AREA_CODE)
                .limit(1)
                .fetchOne(HOUSEHOLD.AREA_CODE);
        if (commune == null) {
            return new DemoPlaces(null, null, null);
        }
        Record2<String, Integer> hamlet = sql.select(HOUSEHOLD.HAMLET, count())
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.AREA_CODE.eq(commune))
                .and(HOUSEHOLD.HAMLET.isNotNull())
                .groupBy(HOUSEHOLD.HAMLET)
                .orderBy(count().desc(), HOUSEHOLD.HAMLET)
                .limit(1)
                .fetchOne();
        LocalDate day =
                sql.select(DSL.max(CLASSIFICATION.DAY)).from(CLASSIFICATION).fetchOne(DSL.max(CLASSIFICATION.DAY));
        return new DemoPlaces(commune, district(commune, day), hamlet == null ? null : hamlet.value1());
    }

    private static @Nullable String district(String commune, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        Unit unit = Gazetteer.shipped().find(commune, day);
        Unit above = unit == null || unit.parent() == null
                ? null
                : Gazetteer.shipped().find(unit.parent(), day);
        return above != null && above.level() == Level.DISTRICT ? above.code() : null;
    }

    /** The unit of a role, or null for everything. */
    @Nullable
    String area(Role role) {
        return switch (role) {
            case ADMINISTRATOR, PROVINCE_OFFICER, AUDITOR -> null;
            case DISTRICT_OFFICER -> district;
            default -> commune;
        };
    }

    /** The hamlet of a role, or null for all of its unit. */
    @Nullable
    String hamlet(Role role) {
        return role == Role.HAMLET_SURVEYOR ? hamlet : null;
    }
}

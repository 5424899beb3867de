package vn.giamngheo.registry;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;
import static vn.giamngheo.db.registry.Tables.MEMBER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Lists of households: a page costs one statement and a count another, however long the list and wherever the page.
 * Pages are found by key, never by counting off what stands before them.
 */
public final class HouseholdList {

    /** The largest page. */
    public static final int MOST_ROWS = 200;

    /** Lists are counted up to here. */
    public static final int MOST_COUNTED = 10_000;

    /** So many households are found by words; whoever finds more should ask more precisely. */
    public static final int MOST_FOUND = 1_000;

    private static final int FETCH = 1_000;
    private static final Standards STANDARDS = new Standards();

    private static final Field<Integer> MEMBERS = field(select(DSL.count())
                    .from(MEMBER)
                    .where(MEMBER.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                    .and(MEMBER.STATUS.eq("PRESENT")))
            .as("members");

    private final DSLContext sql;
    private final HouseholdFilter filter;

    /** The list of what a filter lets through, read within the transaction of {@code sql}. */
    public HouseholdList(DSLContext sql, HouseholdFilter filter) {
        this.sql = sql;
        this.filter = filter;
    }

    /** One page of at most {@value #MOST_ROWS} rows. */
    public HouseholdPage page(HouseholdOrder order, HouseholdPlace place, int size) {
        int wanted = Math.clamp(size, 1, MOST_ROWS);
        List<HouseholdRow> rows =
                new ArrayList<>(rows(order, place).limit(wanted + 1).fetch(HouseholdList::row));
        boolean more = rows.size() > wanted;
        if (more) {
            rows.removeLast();
        }
        boolean beside = place.code() != null;
        if (place.back()) {
            Collections.reverse(rows);
            return new HouseholdPage(rows, more, beside);
        }
        return new HouseholdPage(rows, beside, more);
    }

    /** Hands over every row, in order, without holding them all. */
    public void each(HouseholdOrder order, Consumer<HouseholdRow> rows) {
        try (Cursor<? extends Record> cursor =
                rows(order, HouseholdPlace.START).fetchSize(FETCH).fetchLazy()) {
            cursor.forEach(record -> rows.accept(row(record)));
        }
    }

    /** How many there are, counted up to {@value #MOST_COUNTED}. */
    public HouseholdCount count() {
        int found = sql.fetchCount(select(one())
                .from(HOUSEHOLD)
                .leftJoin(CLASSIFICATION)
                .on(classOfRow())
                .where(condition())
                .limit(MOST_COUNTED + 1));
        return new HouseholdCount(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
    }

    private SelectSeekStepN<? extends Record> rows(HouseholdOrder order, HouseholdPlace place) {
        boolean down = order.descending() != place.back();
        return sql.select(
                        HOUSEHOLD.ID,
                        HOUSEHOLD.HOUSEHOLD_CODE,
                        HOUSEHOLD.AREA_CODE,
                        HOUSEHOLD.HAMLET,
                        HOUSEHOLD.HEAD_NAME,
                        CLASSIFICATION.CLASS,
                        CLASSIFICATION.DAY,
                        CLASSIFICATION.INCOME,
                        CLASSIFICATION.DEPRIVATIONS,
                        MEMBERS)
                .from(HOUSEHOLD)
                .leftJoin(CLASSIFICATION)
                .on(classOfRow())
                .where(condition())
                .and(beyond(order, place, down))
                .orderBy(sorting(order, down));
    }

    private static List<OrderField<?>> sorting(HouseholdOrder order, boolean down) {
        List<OrderField<?>> sorting = new ArrayList<>();
        if (order.first() != null) {
            sorting.add(down ? order.first().desc() : order.first().asc());
        }
        sorting.add(down ? HOUSEHOLD.HOUSEHOLD_CODE.desc() : HOUSEHOLD.HOUSEHOLD_CODE.asc());
        return sorting;
    }

    /** Rows beyond the place; the sort key of the household there is read by the statement itself. */
    private static Condition beyond(HouseholdOrder order, HouseholdPlace place, boolean down) {
        String code = place.code();
        if (code == null) {
            return noCondition();
        }
        Field<?> first = order.first();
        if (first == null) {
            return down ? HOUSEHOLD.HOUSEHOLD_CODE.lt(code) : HOUSEHOLD.HOUSEHOLD_CODE.gt(code);
        }
        return beyond(first, code, down);
    }

    private static <T> Condition beyond(Field<T> first, String code, boolean down) {
        var there = HOUSEHOLD.as("there");
        Field<T> key = field(select(there.field(first)).from(there).where(there.HOUSEHOLD_CODE.eq(code)));
        var here = DSL.row(first, HOUSEHOLD.HOUSEHOLD_CODE);
        var beside = DSL.row(key, val(code));
        return down ? here.lt(beside) : here.gt(beside);
    }

    private Condition classOfRow() {
        return CLASSIFICATION.HOUSEHOLD_ID.eq(HOUSEHOLD.ID).and(CLASSIFICATION.STANDARD.eq(filter.standard()));
    }

    private Condition condition() {
        Condition all = noCondition();
        if (!filter.communes().isEmpty()) {
            all = all.and(
                    filter.communes().size() == 1
                            ? HOUSEHOLD.AREA_CODE.eq(filter.communes().getFirst())
                            : HOUSEHOLD.AREA_CODE.eq(DSL.any(val(areas(), SQLDataType.VARCHAR.array()))));
        }
        if (filter.hamlet() != null) {
            all = all.and(filter.hamlet().isEmpty() ? HOUSEHOLD.HAMLET.isNull() : HOUSEHOLD.HAMLET.eq(filter.hamlet()));
        }
        if (filter.headless()) {
            all = all.and(HOUSEHOLD.HEAD_NAME.isNull());
        }
        if (filter.group() != null) {
            all = all.and(CLASSIFICATION.GROUPS.contains(new String[] {filter.group()}));
        }
        if (filter.lacks() != null) {
            all = all.and(CLASSIFICATION.INDICATORS.contains(new String[] {filter.lacks()}));
        }
        return all.and(ofClass()).and(found());
    }

    private Condition ofClass() {
        HouseholdClass wanted = filter.classCode();
        if (wanted == null) {
            return noCondition();
        }
        // Compared as whole codes: under row-level security nothing else lets the planner choose by the class.
        List<String> codes = new ArrayList<>(List.of(wanted.name()));
        STANDARDS
                .find(filter.standard())
                .ifPresent(standard -> standard.classCodes().stream()
                        .filter(code -> code.startsWith(wanted.name() + "/"))
                        .forEach(codes::add));
        Condition same = CLASSIFICATION.CLASS.in(codes);
        return wanted == HouseholdClass.UNDECIDED ? same.or(CLASSIFICATION.CLASS.isNull()) : same;
    }

    private Condition found() {
        Condition found = noCondition();
        if (filter.words() != null) {
            found = found.and(
                    "{0} IN (SELECT registry.matching({1}, {2}, {3}))",
                    HOUSEHOLD.ID,
                    val(filter.words()),
                    val(filter.communes().isEmpty() ? null : areas(), SQLDataType.CLOB.array()),
                    val(MOST_FOUND));
        }
        if (filter.citizen() != null) {
            found = found.andExists(selectOne()
                    .from(MEMBER)
                    .where(MEMBER.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                    .and(MEMBER.CITIZEN_ID_INDEX.eq(filter.citizen())));
        }
        return found;
    }

    private String[] areas() {
        return filter.communes().toArray(String[]::new);
    }

    private static HouseholdRow row(Record record) {
        return new HouseholdRow(
                record.get(HOUSEHOLD.ID),
                record.get(HOUSEHOLD.HOUSEHOLD_CODE),
                record.get(HOUSEHOLD.AREA_CODE),
                record.get(HOUSEHOLD.HAMLET),
                record.get(HOUSEHOLD.HEAD_NAME),
                record.get(CLASSIFICATION.CLASS),
                record.get(CLASSIFICATION.DAY),
                record.get(CLASSIFICATION.INCOME),
                record.get(CLASSIFICATION.DEPRIVATIONS),
                record.get(MEMBERS));
    }
}

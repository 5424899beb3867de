package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.CHANGE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed of households: who, when, why, before and after. Rows are only ever added. */
public final class ChangeLog {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int SHOWN = 200;
    private static final String HIDDEN = "•••";

    private ChangeLog() {}

    /**
     * Adds a change.
     *
     * @param account whose account, or null for the program itself
     * @param who his name
     * @param before the cells that changed, as they were; citizen numbers are hidden here
     */
    public static void add(
            DSLContext sql,
            UUID household,
            @Nullable Integer memberNo,
            @Nullable UUID account,
            String who,
            Change.Kind kind,
            String why,
            Map<String, String> before,
            Map<String, String> after) {
        sql.insertInto(CHANGE)
                .set(CHANGE.HOUSEHOLD_ID, household)
                .set(CHANGE.MEMBER_NO, memberNo)
                .set(CHANGE.ACCOUNT, account)
                .set(CHANGE.WHO, who)
                .set(CHANGE.KIND, kind.name())
                .set(CHANGE.WHY, why)
                .set(CHANGE.BEFORE, json(before))
                .set(CHANGE.AFTER, json(after))
                .execute();
    }

    /** The changes of a household, the latest first. */
    public static List<Change> of(DSLContext sql, UUID household) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.HOUSEHOLD_ID.eq(household))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new Change(
                        row.getMemberNo(),
                        row.getAt(),
                        row.getWho(),
                        Change.Kind.of(row.getKind()),
                        row.getWhy(),
                        JSON.readValue(row.getBefore().data(), CELLS),
                        JSON.readValue(row.getAfter().data(), CELLS)));
    }

    /** The cells of {@code one} that {@code other} says otherwise, unknown ones as empty texts. */
    static Map<String, String> differing(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new TreeMap<>(one);
        other.forEach(all::putIfAbsent);
        Map<String, String> differing = new LinkedHashMap<>();
        all.keySet().forEach(code -> {
            String here = one.getOrDefault(code, "");
            if (!here.equals(other.getOrDefault(code, ""))) {
                differing.put(code, here);
            }
        });
        return differing;
    }

    private static JSONB json(Map<String, String> cells) {
        Map<String, String> shown = new LinkedHashMap<>(cells);
        shown.computeIfPresent("citizen_id", (code, number) -> number.isEmpty() ? "" : HIDDEN);
        return JSONB.valueOf(JSON.writeValueAsString(shown));
    }
}

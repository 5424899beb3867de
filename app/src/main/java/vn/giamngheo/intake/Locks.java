package vn.giamngheo.intake;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One load at a time writes into a commune; the lock ends with the transaction, however that ends. */
final class Locks {

    private static final int OF_INTAKE = 0x6e686170;

    private Locks() {}

    /** Takes the locks of communes in their order; the first one that somebody else has, or null. */
    static @Nullable String take(DSLContext sql, List<String> communes) {
        for (String commune : communes.stream().sorted().distinct().toList()) {
            Boolean taken = sql.select(DSL.field(
                            "pg_try_advisory_xact_lock({0}, hashtext({1}))",
                            Boolean.class, DSL.inline(OF_INTAKE), DSL.val(commune)))
                    .fetchOneInto(Boolean.class);
            if (!Boolean.TRUE.equals(taken)) {
                return commune;
            }
        }
        return null;
    }

    /** Who is applying a load now, other than this one; empty where nobody is seen. */
    static String holder(DSLContext sql, UUID batch) {
        return sql
                .fetch(
                        "SELECT who FROM intake.batch WHERE state = 'APPLYING' AND id <> {0} ORDER BY touched_at DESC",
                        DSL.inline(batch))
                .stream()
                .map(row -> row.get(0, String.class))
                .findFirst()
                .orElse("");
    }
}

package vn.giamngheo.access;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Runs work on the tables within what a person may see and change: each call is one transaction with its scope set, and
 * without a scope the tables of persons are empty.
 */
@Component
public final class Scoped {

    /** The scope of the program itself and of accounts for the whole installation. */
    private static final String EVERYTHING = "*";

    private final DSLContext sql;
    private final AreaScopes areas;

    Scoped(DSLContext sql, AreaScopes areas) {
        this.sql = sql;
        this.areas = areas;
    }

    /** Reads within a person's scope; every change of a household is refused by the database. */
    public <T> T read(Acting who, Function<DSLContext, T> work) {
        return run(who, false, work);
    }

    /** Reads and writes within a person's scope. */
    public <T> T write(Acting who, Function<DSLContext, T> work) {
        return run(who, true, work);
    }

    /** Lets the caller's transaction see and change everything, as the program itself does when it loads a demonstration. */
    public static void asProgram(DSLContext inside) {
        set(inside, EVERYTHING, "", "", true);
    }

    private <T> T run(Acting who, boolean writes, Function<DSLContext, T> work) {
        String area = who.area();
        String scope = area == null ? EVERYTHING : String.join(",", areas.codes(area));
        String hamlet = who.hamlet() == null ? "" : who.hamlet();
        return sql.transactionResult(inside -> {
            set(inside.dsl(), scope, hamlet, who.account().toString(), writes);
            return work.apply(inside.dsl());
        });
    }

    private static void set(DSLContext inside, String scope, String hamlet, String account, boolean writes) {
        inside.select(
                        local("giamngheo.scope", scope),
                        local("giamngheo.hamlet", hamlet),
                        local("giamngheo.account", account),
                        local("giamngheo.writes", writes ? "on" : "off"))
                .execute();
    }

    private static org.jooq.Field<String> local(String name, String value) {
        return DSL.field("set_config({0}, {1}, true)", String.class, DSL.inline(name), DSL.val(value));
    }
}

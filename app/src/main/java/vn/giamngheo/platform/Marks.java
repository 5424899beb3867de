package vn.giamngheo.platform;

import static vn.giamngheo.db.platform.Tables.SETTING;

import java.util.Optional;
import org.jooq.DSLContext;

/** Lasting facts about an installation, such as that it is one for demonstration. */
public final class Marks {

    /** The data are invented, and everybody knows the passwords. */
    public static final String DEMONSTRATION = "demo";

    private Marks() {}

    /** The value of a mark, if it is set. */
    public static Optional<String> find(DSLContext sql, String key) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.KEY.eq(key))
                .fetchOptional(SETTING.VALUE);
    }

    /** Sets a mark. */
    public static void set(DSLContext sql, String key, String value) {
        sql.insertInto(SETTING)
                .set(SETTING.KEY, key)
                .set(SETTING.VALUE, value)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                .execute();
    }
}

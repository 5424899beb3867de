package vn.giamngheo.registry;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a household, as it happened.
 *
 * @param memberNo the member it concerns, or null for the household itself
 * @param who the name of whoever changed it
 * @param before the cells that changed, as they were
 * @param after the same cells, as they became
 */
public record Change(
        @Nullable Integer memberNo,
        OffsetDateTime at,
        String who,
        Kind kind,
        String why,
        Map<String, String> before,
        Map<String, String> after) {

    /** What happened. */
    public enum Kind {
        /** The household came into the register. */
        ADDED,
        /** Answers of the household were changed. */
        EDITED,
        /** A member was added. */
        MEMBER_ADDED,
        /** Answers of a member were changed. */
        MEMBER_EDITED,
        /** A member moved away or died. */
        MEMBER_GONE,
        /** A member who never belonged to the household was taken out. */
        MEMBER_REMOVED,
        /** The class under a standard changed. */
        CLASS,
        /** A paper was attached. */
        FILE_ADDED,
        /** A paper was taken off. */
        FILE_REMOVED,
        /** Something of a later version. */
        OTHER;

        static Kind of(String name) {
            for (Kind each : values()) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            return OTHER;
        }
    }
}

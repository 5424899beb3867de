package vn.giamngheo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.area.Areas;
import vn.giamngheo.gazetteer.Gazetteer;

/** Which codes lie within a unit: of units below it on any day, and of units that went into one of them. */
@Component
public final class AreaScopes {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(String mark, Instant at, Gazetteer units, Map<String, SortedSet<String>> codes) {}

    AreaScopes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The codes within a unit, its own among them; of a code that is no unit, itself alone. */
    public SortedSet<String> codes(String area) {
        Known units = known();
        return units.codes.computeIfAbsent(area, code -> Within.of(code, units.units));
    }

    /** The units of this installation, past ones too. */
    public Gazetteer units() {
        return known().units;
    }

    private Known known() {
        Known present = known;
        Instant now = clock.instant();
        if (present != null && present.at.plus(FRESH).isAfter(now)) {
            return present;
        }
        String mark = sql.connectionResult(Areas::mark);
        Known next = present != null && present.mark.equals(mark)
                ? new Known(mark, now, present.units, present.codes)
                : new Known(mark, now, sql.connectionResult(Areas::in), new ConcurrentHashMap<>());
        known = next;
        return next;
    }
}

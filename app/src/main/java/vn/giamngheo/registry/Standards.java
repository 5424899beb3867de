package vn.giamngheo.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.households.GazetteerAreas;
import vn.giamngheo.households.Terms;
import vn.giamngheo.law.Packs;
import vn.giamngheo.law.Standard;
import vn.giamngheo.lawpacks.ShippedPacks;

/** The standards that households are classified under, read when they are first asked for. */
@Component
public final class Standards {

    private static final int MOST_DAYS = 64;

    private final ConcurrentHashMap<LocalDate, GazetteerAreas> areas = new ConcurrentHashMap<>();

    private static final class Read {
        static final Packs PACKS = ShippedPacks.load();

        private Read() {}
    }

    /** All standards, in the order of time. */
    public List<Standard> all() {
        return Read.PACKS.standards();
    }

    /** The standard of an id. */
    public Optional<Standard> find(String id) {
        return Read.PACKS.standard(id);
    }

    /** Those in force on a day. */
    public List<Standard> inForce(LocalDate day) {
        return all().stream().filter(standard -> standard.validOn(day)).toList();
    }

    /** What answers are checked against on a day. */
    public Terms terms(LocalDate day) {
        if (areas.size() > MOST_DAYS) {
            areas.clear();
        }
        return new Terms(
                day, areas.computeIfAbsent(day, each -> new GazetteerAreas(Gazetteer.shipped(), each)), indicators());
    }

    private Collection<String> indicators() {
        Set<String> codes = new LinkedHashSet<>();
        all().forEach(standard -> codes.addAll(standard.indicatorCodes()));
        return codes;
    }
}

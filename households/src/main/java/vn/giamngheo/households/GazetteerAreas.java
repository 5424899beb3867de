package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Doubt;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Lineage;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;

/** The units of one day as the gazetteer knows them. */
public final class GazetteerAreas implements AreaRegister {

    private final Gazetteer gazetteer;
    private final UnitsOn units;

    /** The register of a day. */
    public GazetteerAreas(Gazetteer gazetteer, LocalDate date) {
        this.gazetteer = gazetteer;
        this.units = gazetteer.on(date);
    }

    @Override
    public Finding find(String code) {
        Unit unit = units.find(code);
        if (unit != null) {
            return commune(unit, true);
        }
        List<Unit> ever = gazetteer.ever(code);
        if (ever.isEmpty()) {
            return new Finding.Unknown();
        }
        Unit earliest = ever.getFirst();
        if (units.day().isBefore(earliest.validFrom()) && earliest.doubts().contains(Doubt.START_NOT_VERIFIED)) {
            return commune(earliest, false);
        }
        return new Finding.OtherTime(ever.getLast().fullName(), successor(ever.getLast()));
    }

    private static Finding commune(Unit unit, boolean verified) {
        return unit.level() == Level.COMMUNE
                ? new Finding.Commune(unit.urban(), verified)
                : new Finding.OtherLevel(unit.fullName());
    }

    /** The commune that alone took over a commune that ended, where that is known for certain. */
    private @Nullable String successor(Unit ended) {
        Lineage lineage = gazetteer.lineage();
        List<LineageEdge> edges = lineage.to(ended);
        if (edges.size() != 1 || !lineage.complete(ended)) {
            return null;
        }
        Unit next = units.find(edges.getFirst().to().code());
        return next != null && next.key().equals(edges.getFirst().to()) ? next.code() : null;
    }
}

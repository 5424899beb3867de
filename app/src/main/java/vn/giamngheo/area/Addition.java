package vn.giamngheo.area;

import java.util.List;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;

/** What came of adding a unit. */
public sealed interface Addition {

    /** It is there now. */
    record Added() implements Addition {}

    /** It was there already, the same in everything. */
    record Unchanged() implements Addition {}

    /** Another unit has the code on some of its days. */
    record CodeTaken(Unit by) implements Addition {}

    /** No unit above ever had the parent's code. */
    record ParentUnknown() implements Addition {}

    /** The parent is not on a higher level, or a province has one, or another unit has none. */
    record ParentUnfit() implements Addition {}

    /** What adding a unit to the known ones comes to. */
    static Addition of(Unit unit, Gazetteer known) {
        for (Unit other : known.ever(unit.code())) {
            if (other.equals(unit)) {
                return new Unchanged();
            }
            if (other.overlaps(unit)) {
                return new CodeTaken(other);
            }
        }
        String parent = unit.parent();
        if ((parent == null) != (unit.level() == Level.PROVINCE)) {
            return new ParentUnfit();
        }
        if (parent == null) {
            return new Added();
        }
        List<Unit> parents = known.ever(parent);
        if (parents.isEmpty()) {
            return new ParentUnknown();
        }
        return parents.getFirst().level().compareTo(unit.level()) < 0 ? new Added() : new ParentUnfit();
    }
}

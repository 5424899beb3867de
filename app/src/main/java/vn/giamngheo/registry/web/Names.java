package vn.giamngheo.registry.web;

import java.util.List;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.platform.Texts;

/** Names of units as pages write them. */
record Names(UnitsOn units, Texts t) {

    /** The full name of the unit of a code: that of the day, else the last it had, else the code. */
    String of(String code) {
        Unit unit = units.find(code);
        if (unit != null) {
            return unit.fullName();
        }
        List<Unit> ever = Gazetteer.shipped().ever(code);
        return ever.isEmpty()
                ? t.say("registry.rows.unknown", code)
                : ever.getLast().fullName();
    }
}

package vn.giamngheo.registry.web;

import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.platform.Texts;

/** Names of units as pages write them. */
record Names(UnitsOn units, Texts t) {

    /** The full name of the unit of a code, or the code where no unit has it that day. */
    String of(String code) {
        Unit unit = units.find(code);
        return unit == null ? t.say("registry.rows.unknown", code) : unit.fullName();
    }
}

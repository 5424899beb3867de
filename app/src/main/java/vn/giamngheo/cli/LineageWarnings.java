package vn.giamngheo.cli;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.gazetteer.Doubt;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Lineage;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;

/** What must be said beside a lineage so that nobody takes it for more than it is. */
final class LineageWarnings {

    private final Gazetteer gazetteer;
    private final Sentences sentences;

    LineageWarnings(Gazetteer gazetteer, Sentences sentences) {
        this.gazetteer = gazetteer;
        this.sentences = sentences;
    }

    List<String> of(Unit unit) {
        List<String> warnings = new ArrayList<>();
        Lineage lineage = gazetteer.lineage();
        boolean startKnown = !unit.doubts().contains(Doubt.START_NOT_VERIFIED);
        boolean someMayBeMissing = startKnown && unit.level() == Level.COMMUNE && !lineage.complete(unit.validFrom());
        if (!lineage.complete(unit) || someMayBeMissing) {
            warnings.add(sentences.say("areas.lineage.incomplete"));
        }
        if (lineage.to(unit).stream().anyMatch(edge -> edge.sureness() == Sureness.INDIRECT)
                || lineage.from(unit).stream().anyMatch(edge -> edge.sureness() == Sureness.INDIRECT)) {
            warnings.add(sentences.say("areas.lineage.indirect"));
        }
        if (!startKnown) {
            warnings.add(sentences.say("areas.doubt.start", AreasTable.day(unit.validFrom())));
        }
        if (unit.doubts().contains(Doubt.END_NOT_VERIFIED) && unit.validTo() != null) {
            warnings.add(sentences.say("areas.doubt.end", AreasTable.day(unit.validTo())));
        }
        return warnings;
    }
}

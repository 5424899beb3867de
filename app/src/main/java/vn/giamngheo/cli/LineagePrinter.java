package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.Unit;

/** Prints where a unit came from and went to. */
final class LineagePrinter {

    private final Gazetteer gazetteer;
    private final Sentences sentences;

    LineagePrinter(Gazetteer gazetteer, Sentences sentences) {
        this.gazetteer = gazetteer;
        this.sentences = sentences;
    }

    void print(Unit unit, boolean json, PrintWriter out) {
        List<AreasJson.Relative> from = new ArrayList<>();
        for (LineageEdge edge : gazetteer.lineage().from(unit)) {
            add(from, gazetteer.find(edge.from()), edge);
        }
        List<AreasJson.Relative> to = new ArrayList<>();
        for (LineageEdge edge : gazetteer.lineage().to(unit)) {
            add(to, gazetteer.find(edge.to()), edge);
        }
        if (json) {
            AreasJson.lineage(unit, from, to, out);
            return;
        }
        out.println(line(unit));
        section(out, from, "areas.lineage.from");
        section(out, to, "areas.lineage.to");
    }

    private static void add(
            List<AreasJson.Relative> relatives, @org.jspecify.annotations.Nullable Unit unit, LineageEdge edge) {
        if (unit != null) {
            relatives.add(new AreasJson.Relative(unit, edge));
        }
    }

    private void section(PrintWriter out, List<AreasJson.Relative> relatives, String key) {
        if (relatives.isEmpty()) {
            return;
        }
        out.println(sentences.say(key));
        for (AreasJson.Relative relative : relatives) {
            String share = relative.edge().share() == null
                    ? ""
                    : "  "
                            + sentences.say(
                                    "areas.lineage.share", relative.edge().share());
            out.println("  " + line(relative.unit()) + share);
        }
    }

    private String line(Unit unit) {
        return unit.code() + "  " + unit.fullName() + "  " + AreasTable.validity(unit, sentences);
    }
}

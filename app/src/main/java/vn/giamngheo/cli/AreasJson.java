package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.giamngheo.area.Property;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.Unit;

/** Units as JSON; the keys are part of the contract. */
final class AreasJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator(",\n")
            .build();

    private AreasJson() {}

    /** One list of units, each on a line of its own. */
    static void list(List<Unit> units, PrintWriter out) {
        out.println('[');
        write(out, json -> units.forEach(unit -> unit(json, unit)));
        out.println(']');
    }

    /** A unit with what it came from and what it went to. */
    static void lineage(Unit unit, List<Relative> from, List<Relative> to, PrintWriter out) {
        write(out, json -> {
            json.writeStartObject();
            json.writeName("unit");
            unit(json, unit);
            json.writeName("from");
            json.writeStartArray();
            from.forEach(relative -> relative(json, relative, false));
            json.writeEndArray();
            json.writeName("to");
            json.writeStartArray();
            to.forEach(relative -> relative(json, relative, true));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** One list of properties. */
    static void properties(List<Property> properties, PrintWriter out) {
        out.println('[');
        write(
                out,
                json -> properties.forEach(property -> {
                    json.writeStartObject();
                    json.writeStringProperty("code", property.code());
                    text(json, "hamlet", property.hamlet().isEmpty() ? null : property.hamlet());
                    json.writeStringProperty("name", property.name());
                    json.writeStringProperty("value", property.value());
                    text(json, "valid_from", property.validFrom());
                    text(json, "valid_to", property.validTo());
                    text(json, "document", property.document());
                    json.writeEndObject();
                }));
        out.println(']');
    }

    private static void write(PrintWriter out, Consumer<JsonGenerator> body) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            body.accept(json);
        }
        out.println();
    }

    private static void unit(JsonGenerator json, Unit unit) {
        json.writeStartObject();
        json.writeStringProperty("code", unit.code());
        json.writeStringProperty("name", unit.name());
        json.writeStringProperty("level", unit.level().name());
        json.writeStringProperty("type", unit.type().word());
        text(json, "parent", unit.parent());
        text(json, "valid_from", unit.validFrom());
        text(json, "valid_to", unit.validTo());
        Boolean urban = unit.urban();
        if (urban == null) {
            json.writeNullProperty("urban");
        } else {
            json.writeBooleanProperty("urban", urban);
        }
        json.writeEndObject();
    }

    private static void relative(JsonGenerator json, Relative relative, boolean withShare) {
        json.writeStartObject();
        json.writeStringProperty("code", relative.unit().code());
        json.writeStringProperty("name", relative.unit().name());
        text(json, "valid_from", relative.unit().validFrom());
        text(json, "valid_to", relative.unit().validTo());
        if (withShare) {
            if (relative.edge().share() == null) {
                json.writeNullProperty("share");
            } else {
                json.writeNumberProperty("share", relative.edge().share());
            }
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** A unit at the other end of an edge. */
    record Relative(Unit unit, LineageEdge edge) {}
}

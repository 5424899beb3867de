package vn.giamngheo.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables that come with the program. */
final class Shipped {

    static final UnitTypes TYPES = new UnitTypes(types());
    static final Gazetteer GAZETTEER = Gazetteer.lazily(new Reading().units(), () -> new Reading().edges());

    private Shipped() {}

    private static List<UnitType> types() {
        List<UnitType> types = new ArrayList<>();
        Rows rows = new Rows("types.csv");
        while (rows.next()) {
            String code = rows.text();
            String word = rows.text();
            String title = rows.text();
            String english = rows.text();
            Level level = Level.valueOf(rows.text());
            String urban = rows.text();
            types.add(new UnitType(code, word, title, english, level, urban.isEmpty() ? null : Boolean.valueOf(urban)));
        }
        return types;
    }

    /** One reading; the few types, dates and doubts are shared by all rows. */
    private static final class Reading {

        private final Map<String, UnitType> types = new HashMap<>();
        private final Map<String, LocalDate> dates = new HashMap<>();
        private final Map<String, Set<Doubt>> doubts = new HashMap<>();

        Reading() {
            for (UnitType type : TYPES.all()) {
                types.put(type.code(), type);
            }
        }

        Collection<Unit> units() {
            List<Unit> units = new ArrayList<>(16_384);
            Rows rows = new Rows("units.csv");
            while (rows.next()) {
                String code = rows.text();
                String name = rows.text();
                UnitType type = type(rows.text());
                String parent = rows.text();
                LocalDate from = day(rows.text());
                String to = rows.text();
                units.add(new Unit(
                        code,
                        name,
                        type,
                        parent.isEmpty() ? null : parent,
                        from,
                        to.isEmpty() ? null : day(to),
                        doubts(rows.text())));
            }
            return units;
        }

        Collection<LineageEdge> edges() {
            List<LineageEdge> edges = new ArrayList<>(16_384);
            Rows rows = new Rows("lineage.csv");
            while (rows.next()) {
                Unit.Key from = new Unit.Key(rows.text(), day(rows.text()));
                Unit.Key to = new Unit.Key(rows.text(), day(rows.text()));
                String share = rows.text();
                edges.add(new LineageEdge(
                        from,
                        to,
                        share.isEmpty() ? null : new BigDecimal(share),
                        LineageEdge.Sureness.valueOf(rows.text())));
            }
            return edges;
        }

        private UnitType type(String code) {
            UnitType type = types.get(code);
            if (type == null) {
                throw new IllegalStateException("no type of unit " + code);
            }
            return type;
        }

        private LocalDate day(String text) {
            LocalDate day = dates.get(text);
            if (day == null) {
                day = LocalDate.parse(text);
                dates.put(text, day);
            }
            return day;
        }

        private Set<Doubt> doubts(String text) {
            Set<Doubt> known = doubts.get(text);
            if (known == null) {
                EnumSet<Doubt> set = EnumSet.noneOf(Doubt.class);
                for (String code : text.isEmpty() ? new String[0] : text.split("\\|", -1)) {
                    set.add(Doubt.valueOf(code));
                }
                known = Collections.unmodifiableSet(set);
                doubts.put(text, known);
            }
            return known;
        }
    }

    /** Our own tables have neither quotes nor blank lines, so a plain scan is enough and starts fast. */
    private static final class Rows {

        private final String text;
        private int at;

        Rows(String file) {
            try (InputStream bytes = Shipped.class.getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new IllegalStateException("the table " + file + " is missing");
                }
                text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at = text.indexOf('\n') + 1;
        }

        boolean next() {
            return at < text.length();
        }

        String text() {
            int end = at;
            while (text.charAt(end) != ',' && text.charAt(end) != '\n') {
                end++;
            }
            String field = text.substring(at, end);
            at = end + 1;
            return field;
        }
    }
}

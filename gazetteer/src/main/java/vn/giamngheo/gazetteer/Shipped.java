package vn.giamngheo.gazetteer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tables that come with the program. */
final class Shipped {

    static final UnitTypes TYPES = new UnitTypes(read("types.csv", Shipped::type));
    static final Gazetteer GAZETTEER = Gazetteer.lazily(new Reading().units(), () -> new Reading().edges());

    private Shipped() {}

    private static UnitType type(CsvRecord row) {
        String urban = row.getField(5);
        return new UnitType(
                row.getField(0),
                row.getField(1),
                row.getField(2),
                row.getField(3),
                Level.valueOf(row.getField(4)),
                urban.isEmpty() ? null : Boolean.valueOf(urban));
    }

    private static <T> List<T> read(String file, Function<CsvRecord, T> row) {
        try (InputStream bytes = Shipped.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the table " + file + " is missing");
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            List<T> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
                boolean head = true;
                for (CsvRecord each : csv) {
                    if (!head) {
                        rows.add(row.apply(each));
                    }
                    head = false;
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One reading; the few dates and doubts are shared by all rows. */
    private static final class Reading {

        private final Map<String, LocalDate> dates = new HashMap<>();
        private final Map<String, Set<Doubt>> doubts = new HashMap<>();

        Collection<Unit> units() {
            return read("units.csv", this::unit);
        }

        Collection<LineageEdge> edges() {
            return read("lineage.csv", this::edge);
        }

        private Unit unit(CsvRecord row) {
            String parent = row.getField(3);
            return new Unit(
                    row.getField(0),
                    row.getField(1),
                    TYPES.get(row.getField(2)),
                    parent.isEmpty() ? null : parent,
                    day(row.getField(4)),
                    dayOrNull(row.getField(5)),
                    doubts.computeIfAbsent(row.getField(6), Reading::doubts));
        }

        private LineageEdge edge(CsvRecord row) {
            String share = row.getField(4);
            return new LineageEdge(
                    new Unit.Key(row.getField(0), day(row.getField(1))),
                    new Unit.Key(row.getField(2), day(row.getField(3))),
                    share.isEmpty() ? null : new BigDecimal(share),
                    LineageEdge.Sureness.valueOf(row.getField(5)));
        }

        private LocalDate day(String text) {
            return dates.computeIfAbsent(text, LocalDate::parse);
        }

        private @Nullable LocalDate dayOrNull(String text) {
            return text.isEmpty() ? null : day(text);
        }

        private static Set<Doubt> doubts(String text) {
            EnumSet<Doubt> set = EnumSet.noneOf(Doubt.class);
            for (String code : text.split("\\|")) {
                if (!code.isEmpty()) {
                    set.add(Doubt.valueOf(code));
                }
            }
            return java.util.Collections.unmodifiableSet(set);
        }
    }
}

package vn.giamngheo.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The one table of who may do what: a column for each role, a row for each use case, and three rows about the role. */
final class RightsTable {

    private static final String WHAT = "what";
    private static final String YES = "yes";

    private static final RightsTable SHIPPED = read();

    private final Map<Role, Set<Right>> rights = new EnumMap<>(Role.class);
    private final Map<Role, Set<AreaRule>> areas = new EnumMap<>(Role.class);
    private final Map<Role, Set<Role>> apart = new EnumMap<>(Role.class);
    private final Set<Role> secondFactor = EnumSet.noneOf(Role.class);
    private final Set<Right> named = EnumSet.noneOf(Right.class);

    private RightsTable(Reader text) throws IOException {
        for (Role role : Role.values()) {
            rights.put(role, EnumSet.noneOf(Right.class));
            areas.put(role, EnumSet.noneOf(AreaRule.class));
            apart.put(role, EnumSet.noneOf(Role.class));
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                for (Role role : Role.values()) {
                    take(row.getField(WHAT), role, row.getField(role.name()));
                }
            }
        }
        if (named.size() != Right.values().length) {
            throw new IllegalArgumentException("no row for " + EnumSet.complementOf(EnumSet.copyOf(named)));
        }
    }

    /** The table that comes with the program. */
    static RightsTable shipped() {
        return SHIPPED;
    }

    private static RightsTable read() {
        try (InputStream in = Objects.requireNonNull(RightsTable.class.getResourceAsStream("rights.csv"))) {
            return of(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of a text; a use case without a row, an unknown word or role is an error. */
    static RightsTable of(Reader text) throws IOException {
        return new RightsTable(text);
    }

    private void take(String what, Role role, String cell) {
        switch (what) {
            case "area" -> words(cell, AreaRule.class, at(areas, role));
            case "not_with" -> words(cell, Role.class, at(apart, role));
            case "second_factor" -> {
                if (yes(what, cell)) {
                    secondFactor.add(role);
                }
            }
            default -> {
                Right right = Right.of(what).orElseThrow(() -> new IllegalArgumentException("no use case " + what));
                named.add(right);
                if (yes(what, cell)) {
                    at(rights, role).add(right);
                }
            }
        }
    }

    private static <E extends Enum<E>> void words(String cell, Class<E> type, Set<E> into) {
        for (String word : cell.strip().split(" +")) {
            if (!word.isEmpty()) {
                into.add(Enum.valueOf(type, word));
            }
        }
    }

    private static boolean yes(String what, String cell) {
        if (!cell.isEmpty() && !cell.equals(YES)) {
            throw new IllegalArgumentException(what + ": " + cell);
        }
        return cell.equals(YES);
    }

    private static <T> Set<T> at(Map<Role, Set<T>> map, Role role) {
        return Objects.requireNonNull(map.get(role));
    }

    Set<Right> of(Role role) {
        return at(rights, role);
    }

    Set<AreaRule> areas(Role role) {
        return at(areas, role);
    }

    boolean needsSecondFactor(Role role) {
        return secondFactor.contains(role);
    }

    boolean mayNotMeet(Role one, Role other) {
        return at(apart, one).contains(other) || at(apart, other).contains(one);
    }
}

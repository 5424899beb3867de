package vn.giamngheo.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Unit;

/** Makes communes of the gazetteer into {@link Place}s, each with a character that depends on its code alone. */
final class Places {

    private static final int ALL = 10_000;

    private final Population population;
    private final People people;
    private final Settings commune;
    private final Weighted<Integer> levels;
    private final Map<String, Province> provinces = new LinkedHashMap<>();

    /** One of the 63 provinces. */
    private record Province(String code, Region region, List<String> groups, List<Integer> shares) {
        int minority() {
            return shares.stream().skip(1).mapToInt(Integer::intValue).sum();
        }
    }

    Places(Population population, People people) {
        this.population = population;
        this.people = people;
        commune = population.commune();
        levels = Weighted.read(commune.text("minority_levels"), Integer::valueOf);
        for (String line : lines("provinces.csv")) {
            String[] cells = line.replace("\"", "").split(",", 3);
            provinces.put(cells[0], province(cells));
        }
    }

    private Province province(String[] cells) {
        List<String> groups = new ArrayList<>();
        List<Integer> shares = new ArrayList<>();
        for (String item : cells[2].split(",", -1)) {
            String[] pair = item.strip().split(":", 2);
            groups.add(pair[0]);
            shares.add(Integer.valueOf(pair[1]));
        }
        return new Province(cells[0], population.region(cells[1]), groups, shares);
    }

    /** The codes of the 63 provinces, with which a citizen number begins. */
    int[] registries() {
        return registryList().stream().mapToInt(Integer::intValue).toArray();
    }

    List<Integer> registryList() {
        return provinces.keySet().stream().map(Integer::valueOf).toList();
    }

    /** The places of some communes of one day. */
    List<Place> of(List<Unit> communes, Gazetteer gazetteer) {
        List<Place> places = new ArrayList<>();
        for (Unit unit : communes) {
            places.add(place(unit, gazetteer));
        }
        return places;
    }

    private Place place(Unit unit, Gazetteer gazetteer) {
        Province province = provinceOf(unit, gazetteer);
        Rng rng = new Rng().start(0, Long.parseLong(unit.code()));
        boolean urban = Boolean.TRUE.equals(unit.urban());
        int minority = minority(province, urban, rng);
        Region region = province.region();
        int low = region.low() * commune.number(urban ? "urban_low_share" : "rural_low_share") / 1000;
        low = low * rng.between(600, 1400) / 1000 * (800 + minority * 1200 / ALL) / 1000;
        Settings hamlets = commune.block("hamlets");
        return new Place(
                unit.code(),
                unit.parent() == null ? "" : unit.parent(),
                urban,
                unit.urban() == null ? "RURAL" : "",
                region.names(),
                Integer.parseInt(province.code()),
                Math.clamp(low, 30, 8000),
                rng.around(urban ? 600 : 400, urban ? 2000 : 1400),
                groups(province, minority, rng),
                hamlets(region, urban, rng.between(hamlets.number("least"), hamlets.number("most"))));
    }

    /** The old province a commune lies in: its code lived on when provinces were joined. */
    private Province provinceOf(Unit unit, Gazetteer gazetteer) {
        for (Unit before : gazetteer.ever(unit.code())) {
            Province province = provinces.get(above(before, gazetteer).code());
            if (province != null) {
                return province;
            }
        }
        return provinces.values().iterator().next();
    }

    private static Unit above(Unit unit, Gazetteer gazetteer) {
        Unit at = unit;
        while (at.parent() != null) {
            Unit next = gazetteer.find(at.parent(), unit.validFrom());
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int minority(Province province, boolean urban, Rng rng) {
        int level = levels.draw(rng);
        int share = province.minority() * level / 1000;
        return Math.min(urban ? share * commune.number("urban_minority_share") / 1000 : share, ALL * 49 / 50);
    }

    /** Most of the minority people of a commune belong to one group. */
    private Weighted<People.Group> groups(Province province, int minority, Rng rng) {
        List<People.Group> groups = new ArrayList<>();
        List<Integer> shares = new ArrayList<>();
        groups.add(people.group(province.groups().getFirst()));
        shares.add((ALL - minority) * 10);
        int all = province.minority();
        int chosen = dominant(province, rng.below(all));
        for (int i = 1; i < province.groups().size(); i++) {
            groups.add(people.group(province.groups().get(i)));
            int share = (int) ((long) minority * 3 * province.shares().get(i) / all);
            shares.add(i == chosen ? share + minority * 7 : share);
        }
        return new Weighted<>(groups, shares);
    }

    private static int dominant(Province province, int place) {
        int rest = place;
        for (int i = 1; i < province.groups().size(); i++) {
            rest -= province.shares().get(i);
            if (rest < 0) {
                return i;
            }
        }
        return 1;
    }

    private static List<byte[]> hamlets(Region region, boolean urban, int count) {
        List<byte[]> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(Bytes.utf8((urban ? region.hamletUrban() : region.hamletRural()) + " " + i));
        }
        return names;
    }

    private static List<String> lines(String name) {
        try (InputStream in = resource(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = Places.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from the build");
        }
        return in;
    }
}

package vn.giamngheo.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of one people: family names by region, middle and given names by sex and generation. */
final class NameSet {

    private static final byte[] NOTHING = {};

    static final NameSet NONE = new NameSet();

    private final Map<String, Weighted<byte[]>> families = new LinkedHashMap<>();
    private final Half male;
    private final Half female;
    private final int middleFrom;
    private final int youngFrom;
    final boolean givenFirst;
    final boolean fromMother;

    /** The names of one sex, by generation. */
    private record Half(Generations middle, Generations given, boolean joined) {}

    private record Generations(Weighted<byte[]> old, Weighted<byte[]> middle, Weighted<byte[]> young) {}

    private NameSet() {
        Weighted<byte[]> nothing = Weighted.read("-", NameSet::bytes);
        Generations none = new Generations(nothing, nothing, nothing);
        male = new Half(none, none, false);
        female = male;
        middleFrom = 0;
        youngFrom = 0;
        givenFirst = false;
        fromMother = false;
    }

    private NameSet(Settings settings, int middleFrom, int youngFrom) {
        this.middleFrom = middleFrom;
        this.youngFrom = youngFrom;
        givenFirst = settings.text("order").equals("GIVEN_FIRST");
        fromMother = settings.text("line").equals("MOTHER");
        if (settings.isBlock("family")) {
            Settings regions = settings.block("family");
            for (String region : regions.keys()) {
                families.put(region, Weighted.read(regions.text(region), NameSet::bytes));
            }
        } else {
            families.put("", Weighted.read(settings.text("family"), NameSet::bytes));
        }
        male = half(settings.block("male"));
        female = half(settings.block("female"));
    }

    static NameSet read(Settings settings, int middleFrom, int youngFrom) {
        return new NameSet(settings, middleFrom, youngFrom);
    }

    private static Half half(Settings settings) {
        return new Half(generations(settings, "middle"), generations(settings, "given"), settings.has("joined"));
    }

    private static Generations generations(Settings settings, String key) {
        if (!settings.isBlock(key)) {
            Weighted<byte[]> all = Weighted.read(settings.text(key), NameSet::bytes);
            return new Generations(all, all, all);
        }
        Settings block = settings.block(key);
        return new Generations(
                Weighted.read(block.text("old"), NameSet::bytes),
                Weighted.read(block.text("middle"), NameSet::bytes),
                Weighted.read(block.text("young"), NameSet::bytes));
    }

    private static byte[] bytes(String name) {
        return name.equals("-") ? NOTHING : Bytes.utf8(name);
    }

    byte[] family(String region, Rng rng) {
        Weighted<byte[]> list = families.get(region);
        return list == null ? families.values().iterator().next().draw(rng) : list.draw(rng);
    }

    byte[] middle(Person person, Rng rng) {
        return of((person.male ? male : female).middle(), person).draw(rng);
    }

    byte[] given(Person person, Rng rng) {
        return of((person.male ? male : female).given(), person).draw(rng);
    }

    /** Whether the middle name of one sex is written together with the given name, as in {@code H'Lan}. */
    boolean joined(boolean ofMen) {
        return (ofMen ? male : female).joined();
    }

    private Weighted<byte[]> of(Generations names, Person person) {
        int year = person.born.year;
        return year < middleFrom ? names.old() : year < youngFrom ? names.middle() : names.young();
    }
}

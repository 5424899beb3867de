package vn.giamngheo.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes {@code units.csv}: for every commune with households its residents, and those of its hamlets, which add up. */
final class UnitRows {

    static final String HEAD =
            "area_code,hamlet,date,households,persons,women,minority_households,minority_persons,source\n";

    private static final int LONGEST = 2000;

    private final Allotment allotment;
    private final Tally tally;
    private final @Nullable Profile profile;
    private final byte[] date;
    private final byte[] source;
    private final int others;
    private final int personsOfOthers;
    private final int women;
    private long rows;
    private int exceeded;

    UnitRows(Allotment allotment, Tally tally, Population population, @Nullable Profile profile, LocalDate date) {
        this.allotment = allotment;
        this.tally = tally;
        this.profile = profile;
        this.date = Bytes.utf8(date.toString());
        String words = profile == null ? population.all().text("units_source") : profile.unitsSource();
        source = Bytes.utf8(words.contains(",") ? "\"" + words + "\"" : words);
        Settings commune = population.commune();
        others = commune.number("others");
        personsOfOthers = commune.number("persons_of_others");
        women = profile == null ? commune.number("women") : profile.women();
    }

    /** The rows written. */
    long rows() {
        return rows;
    }

    /** Communes in which more households were asked for than live there. */
    int exceeded() {
        return exceeded;
    }

    void write(Bytes out) {
        out.row(LONGEST);
        out.code(HEAD);
        for (int place = 0; place < allotment.places().size(); place++) {
            if (allotment.count(place) > 0) {
                write(out, place);
            }
        }
    }

    private void write(Bytes out, int at) {
        Place place = allotment.places().get(at);
        Long prescribed = allotment.denominator(at);
        int hamlets = place.hamlets().size();
        long[][] rowsOfHamlets = new long[hamlets][];
        long[] ones = new long[hamlets];
        java.util.Arrays.fill(ones, 1);
        long[] shares = prescribed == null ? new long[0] : Allotment.share(prescribed, ones);
        if (prescribed != null && prescribed < allotment.count(at)) {
            exceeded++;
        }
        long[] sum = new long[Tally.KINDS];
        for (int i = 0; i < hamlets; i++) {
            int flat = allotment.flat(at, i);
            rowsOfHamlets[i] = prescribed == null ? residents(flat, place) : residents(flat, shares[i]);
            for (int kind = 0; kind < Tally.KINDS; kind++) {
                sum[kind] += rowsOfHamlets[i][kind];
            }
        }
        row(out, place, new byte[0], sum);
        for (int i = 0; i < hamlets; i++) {
            if (rowsOfHamlets[i][Tally.HOUSEHOLDS] > 0) {
                row(out, place, place.hamlets().get(i), rowsOfHamlets[i]);
            }
        }
    }

    /** Those made up and a few more who are not on the list. */
    private long[] residents(int hamlet, Place place) {
        long listed = tally.get(hamlet, Tally.HOUSEHOLDS);
        Rng rng = new Rng().start(Long.parseLong(place.code()), hamlet);
        return residents(hamlet, listed + listed * rng.below(others + 1) / 1000, personsOfOthers, 0);
    }

    private long[] residents(int hamlet, long households) {
        Profile real = profile;
        return real == null
                ? new long[Tally.KINDS]
                : residents(hamlet, households, real.persons(), households * real.minority() / 1000);
    }

    private long[] residents(int hamlet, long households, int personsOfOthers, long leastMinority) {
        long[] row = new long[Tally.KINDS];
        for (int kind = 0; kind < Tally.KINDS; kind++) {
            row[kind] = tally.get(hamlet, kind);
        }
        long more = Math.max(0, households - row[Tally.HOUSEHOLDS]);
        long persons = more * personsOfOthers / 1000;
        long minority = Math.max(
                row[Tally.HOUSEHOLDS] == 0 ? 0 : more * row[Tally.MINORITY_HOUSEHOLDS] / row[Tally.HOUSEHOLDS],
                Math.min(more, leastMinority - row[Tally.MINORITY_HOUSEHOLDS]));
        minority = Math.max(0, minority);
        row[Tally.HOUSEHOLDS] = households;
        row[Tally.PERSONS] += persons;
        row[Tally.WOMEN] += persons * women / 1000;
        row[Tally.MINORITY_HOUSEHOLDS] = Math.min(households, row[Tally.MINORITY_HOUSEHOLDS] + minority);
        row[Tally.MINORITY_PERSONS] += minority * personsOfOthers / 1000;
        return row;
    }

    private void row(Bytes out, Place place, byte[] hamlet, long[] row) {
        out.row(LONGEST);
        out.code(place.code()).end().put(hamlet).end().put(date).end();
        for (long number : row) {
            out.number(number).end();
        }
        out.put(source).end().endRow();
        rows++;
    }
}

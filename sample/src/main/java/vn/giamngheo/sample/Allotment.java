package vn.giamngheo.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which household stands in which commune and hamlet, and what is needed of it. */
final class Allotment {

    private final List<Place> places;
    private final long[] first;
    private final int[] poor;
    private final int[] unable;
    private final long[] denominators;
    private final int[] firstHamlet;

    private Allotment(List<Place> places, long[] counts, int[] poor, int[] unable, long[] denominators) {
        this.places = places;
        this.poor = poor;
        this.unable = unable;
        this.denominators = denominators;
        first = new long[places.size() + 1];
        firstHamlet = new int[places.size() + 1];
        for (int i = 0; i < places.size(); i++) {
            first[i + 1] = first[i] + counts[i];
            firstHamlet[i + 1] = firstHamlet[i] + places.get(i).hamlets().size();
        }
    }

    /** Households spread over places by size; no denominators of their own. */
    static Allotment spread(List<Place> places, long households) {
        long[] counts =
                share(households, places.stream().mapToLong(Place::weight).toArray());
        return new Allotment(places, counts, new int[0], new int[0], new long[0]);
    }

    /** Households spread as a profile wants them. */
    static Allotment spread(List<Place> places, long households, Profile profile) {
        int[] poor = new int[places.size()];
        int[] unable = new int[places.size()];
        long[] denominators = new long[places.size()];
        long rest = households;
        for (Profile.District district : profile.districts()) {
            List<Integer> within = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).district().equals(district.code())) {
                    within.add(i);
                }
            }
            long[] weights =
                    within.stream().mapToLong(i -> places.get(i).weight()).toArray();
            long[] poorShares = share(district.poor(), weights);
            long[] unableShares = share(district.unable(), weights);
            long[] allShares = share(district.households(), weights);
            for (int i = 0; i < weights.length; i++) {
                poor[within.get(i)] = (int) poorShares[i];
                unable[within.get(i)] = (int) unableShares[i];
                denominators[within.get(i)] = allShares[i];
            }
            rest -= district.poor() + district.unable();
        }
        long[] counts = share(rest, denominators);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += poor[i] + unable[i];
        }
        return new Allotment(places, counts, poor, unable, denominators);
    }

    /** Splits a whole by weights so that the parts add up (largest remainders first, then the first). */
    static long[] share(long whole, long[] weights) {
        long all = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = whole * weights[i] / all;
            remainders[i] = whole * weights[i] % all;
            given += parts[i];
        }
        for (; given < whole; given++) {
            int most = 0;
            for (int i = 1; i < weights.length; i++) {
                most = remainders[i] > remainders[most] ? i : most;
            }
            parts[most]++;
            remainders[most] = -1;
        }
        return parts;
    }

    List<Place> places() {
        return places;
    }

    /** The place of a household. */
    int placeOf(long household) {
        int found = Arrays.binarySearch(first, household);
        int place = found >= 0 ? found : -found - 2;
        while (first[place + 1] <= household) {
            place++;
        }
        return place;
    }

    long first(int place) {
        return first[place];
    }

    long count(int place) {
        return first[place + 1] - first[place];
    }

    /** The hamlet of the household that is the {@code within}-th of its place. */
    int hamlet(int place, long within) {
        return (int) (within * places.get(place).hamlets().size() / count(place));
    }

    /** The number of a hamlet among all hamlets of all places. */
    int flat(int place, int hamlet) {
        return firstHamlet[place] + hamlet;
    }

    int hamlets() {
        return firstHamlet[places.size()];
    }

    /** All households that live in a place, or null where nothing is prescribed. */
    @Nullable
    Long denominator(int place) {
        return denominators.length == 0 ? null : denominators[place];
    }

    Need need(int place, long within) {
        if (poor.length == 0) {
            return Need.ANY;
        }
        long shuffled = shuffled(within, count(place));
        if (shuffled < poor[place]) {
            return Need.POOR_ABLE;
        }
        return shuffled < poor[place] + unable[place] ? Need.POOR_UNABLE : Need.NOT_POOR;
    }

    /** Another order of 0 … n − 1, so that poor households do not stand in a row. */
    private static long shuffled(long i, long n) {
        long step = Math.max(1, n * 618 / 1000);
        while (gcd(step, n) != 1) {
            step++;
        }
        return i * step % n;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

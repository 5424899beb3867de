package vn.giamngheo.sample;

import java.util.List;

/** A share per mille that changes with hardship, given at hardship 0, 250, 500, 750 and 1000. */
final class Curve {

    private static final int STEP = 250;

    private final int[] country = new int[5];
    private final int[] town = new int[5];

    Curve(List<Integer> points, int townPerMille) {
        for (int i = 0; i < country.length; i++) {
            country[i] = points.get(i);
            town[i] = points.get(i) * townPerMille / 1000;
        }
    }

    int at(boolean inTown, int hardship) {
        return between(inTown ? town : country, hardship);
    }

    /** The value at a place from 0 to 1000 on four equal stretches. */
    static int between(int[] points, int place) {
        int i = Math.min(place / STEP, 3);
        return points[i] + (points[i + 1] - points[i]) * (place - i * STEP) / STEP;
    }
}

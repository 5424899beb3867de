package vn.giamngheo.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values with weights, drawn in constant time (the alias method on whole numbers). */
final class Weighted<T> {

    private final List<T> values;
    private final long total;
    private final long[] share;
    private final int[] alias;

    Weighted(List<T> values, List<Integer> weights) {
        int n = values.size();
        if (n == 0 || n != weights.size()) {
            throw new IllegalArgumentException("as many weights as values are needed: " + values);
        }
        this.values = List.copyOf(values);
        total = weights.stream().mapToLong(Integer::longValue).sum();
        share = new long[n];
        alias = new int[n];
        int[] poor = new int[n];
        int[] rich = new int[n];
        int poors = 0;
        int riches = 0;
        for (int i = 0; i < n; i++) {
            share[i] = (long) weights.get(i) * n;
            alias[i] = i;
            if (share[i] < total) {
                poor[poors++] = i;
            } else {
                rich[riches++] = i;
            }
        }
        while (poors > 0 && riches > 0) {
            int low = poor[--poors];
            int high = rich[riches - 1];
            alias[low] = high;
            share[high] -= total - share[low];
            if (share[high] < total) {
                riches--;
                poor[poors++] = high;
            }
        }
    }

    /** Reads {@code "value:weight, value:weight"}; a value without weight has 1. */
    static <T> Weighted<T> read(String text, Function<String, T> value) {
        List<T> values = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String item = part.strip();
            int colon = item.lastIndexOf(':');
            values.add(value.apply(colon < 0 ? item : item.substring(0, colon).strip()));
            weights.add(
                    colon < 0 ? 1 : Integer.parseInt(item.substring(colon + 1).strip()));
        }
        return new Weighted<>(values, weights);
    }

    T draw(Rng rng) {
        long random = rng.next();
        int column = (int) (((random >>> 32) * values.size()) >>> 32);
        long within = ((random & 0xFFFFFFFFL) * total) >>> 32;
        return values.get(within < share[column] ? column : alias[column]);
    }

    List<T> values() {
        return values;
    }
}

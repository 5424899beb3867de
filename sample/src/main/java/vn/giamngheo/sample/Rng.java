package vn.giamngheo.sample;

/** A stream of random numbers (SplitMix64, Steele, Lea and Flood 2014) that is the same on every machine. */
final class Rng {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the stream of one thing under a seed; streams of different things are independent. */
    Rng start(long seed, long thing) {
        state = mix(mix(seed + GOLDEN) ^ (thing * 0xD1342543DE82EF95L + 0x2545F4914F6CDD1DL));
        return this;
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** A whole number between two, those in the middle more often. */
    int around(int least, int most) {
        return least + (below(most - least + 1) + below(most - least + 1)) / 2;
    }

    /** True in so many cases of a thousand. */
    boolean chance(int perMille) {
        return below(1000) < perMille;
    }
}

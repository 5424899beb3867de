package vn.giamngheo.sample;

/** Households and people counted by hamlet, for hamlets that follow each other. */
final class Tally {

    static final int HOUSEHOLDS = 0;
    static final int PERSONS = 1;
    static final int WOMEN = 2;
    static final int MINORITY_HOUSEHOLDS = 3;
    static final int MINORITY_PERSONS = 4;
    static final int KINDS = 5;

    private final long[] counts;
    private final int from;

    Tally(int from, int hamlets) {
        this.from = from;
        counts = new long[hamlets * KINDS];
    }

    void count(int hamlet, Family family) {
        int at = (hamlet - from) * KINDS;
        boolean minority = !family.head().group.majority();
        counts[at + HOUSEHOLDS]++;
        counts[at + MINORITY_HOUSEHOLDS] += minority ? 1 : 0;
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            counts[at + PERSONS]++;
            counts[at + WOMEN] += person.male ? 0 : 1;
            counts[at + MINORITY_PERSONS] += person.group.majority() ? 0 : 1;
        }
    }

    void add(Tally part) {
        int shift = (part.from - from) * KINDS;
        for (int i = 0; i < part.counts.length; i++) {
            counts[shift + i] += part.counts[i];
        }
    }

    long get(int hamlet, int kind) {
        return counts[(hamlet - from) * KINDS + kind];
    }

    long total(int kind) {
        long total = 0;
        for (int i = kind; i < counts.length; i += KINDS) {
            total += counts[i];
        }
        return total;
    }
}

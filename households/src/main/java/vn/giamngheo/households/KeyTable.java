package vn.giamngheo.households;

import java.util.Arrays;

/** Which household code first stood in which row: some thirty bytes a code, nothing else is kept of a file. */
final class KeyTable {

    static final int ABSENT = -1;

    private long[] hashes;
    private int[] ordinals;
    private int size;

    KeyTable(int expected) {
        int places = Integer.highestOneBit(Math.max(16, expected) * 2 - 1);
        hashes = new long[places * 2];
        ordinals = new int[places];
        Arrays.fill(ordinals, ABSENT);
    }

    /** The row in which the code stood before, or {@link #ABSENT} when this is the first time. */
    int add(KeyHash key, int ordinal) {
        int place = place(key.high(), key.low());
        if (ordinals[place] != ABSENT) {
            return ordinals[place];
        }
        put(place, key.high(), key.low(), ordinal);
        size++;
        if (size > ordinals.length / 4 * 3) {
            grow();
        }
        return ABSENT;
    }

    /** The first row of a code, or {@link #ABSENT}. */
    int find(KeyHash key) {
        return ordinals[place(key.high(), key.low())];
    }

    private int place(long high, long low) {
        int mask = ordinals.length - 1;
        int place = (int) high & mask;
        while (ordinals[place] != ABSENT && (hashes[place * 2] != high || hashes[place * 2 + 1] != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void put(int place, long high, long low, int ordinal) {
        hashes[place * 2] = high;
        hashes[place * 2 + 1] = low;
        ordinals[place] = ordinal;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldOrdinals = ordinals;
        hashes = new long[oldHashes.length * 2];
        ordinals = new int[oldOrdinals.length * 2];
        Arrays.fill(ordinals, ABSENT);
        for (int old = 0; old < oldOrdinals.length; old++) {
            if (oldOrdinals[old] != ABSENT) {
                long high = oldHashes[old * 2];
                long low = oldHashes[old * 2 + 1];
                put(place(high, low), high, low, oldOrdinals[old]);
            }
        }
    }
}

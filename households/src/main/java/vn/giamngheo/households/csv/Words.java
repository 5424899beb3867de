package vn.giamngheo.households.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: which of them is the one looked for. */
final class Words {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Words() {}

    /** The eight bytes from {@code at}, the first one lowest. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** A word of eight equal bytes. */
    static long repeat(byte value) {
        return (value & 0xFFL) * ONES;
    }

    /** High bits of the bytes that equal those of {@code pattern}; exact for the lowest one. */
    static long equal(long word, long pattern) {
        long difference = word ^ pattern;
        return (difference - ONES) & ~difference & HIGH;
    }

    /** Whether all eight bytes are ASCII and none is NUL. */
    static boolean plain(long word) {
        return (((word - ONES) | word) & HIGH) == 0;
    }

    /** The index, from 0, of the lowest byte marked in {@code marks}. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}

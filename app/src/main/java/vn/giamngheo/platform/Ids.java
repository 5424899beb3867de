package vn.giamngheo.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids of what travels: UUID version 7, in the order of time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | VERSION | random >>> 52;
        return new UUID(high, VARIANT | RANDOM.nextLong() >>> 2);
    }
}

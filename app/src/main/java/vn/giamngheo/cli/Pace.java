package vn.giamngheo.cli;

/** Says when the next line about a long run is due: every two seconds, so that a short one says nothing. */
final class Pace {

    private static final long PAUSE_NANOS = 2_000_000_000L;

    private long next = System.nanoTime() + PAUSE_NANOS;

    /** Whether a line is due now; if so the next one is due after the pause. */
    boolean due() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + PAUSE_NANOS;
        return true;
    }
}

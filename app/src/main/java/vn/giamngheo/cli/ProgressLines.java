package vn.giamngheo.cli;

import vn.giamngheo.database.backup.Progress;

/** Writes how far a long copy is to standard error, at most once in a few seconds. */
final class ProgressLines implements Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final Sentences sentences;
    private long next = System.nanoTime() + EVERY_NANOS;

    ProgressLines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void at(String table, long rows, boolean done) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + EVERY_NANOS;
            System.err.println(sentences.say("progress.rows", table, rows));
        }
    }
}

package vn.giamngheo.cli;

import vn.giamngheo.database.backup.Progress;

/** How far a long copy has come, a line to standard error now and then. */
final class CopyProgress implements Progress {

    private final Pace pace = new Pace();
    private final Sentences sentences;

    CopyProgress(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void at(String table, long rows, boolean done) {
        if (pace.due()) {
            System.err.println(sentences.say("progress.rows", table, rows));
        }
    }
}

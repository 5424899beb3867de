package vn.giamngheo.cli;

import java.util.function.Consumer;
import vn.giamngheo.households.Progress;

/** Says every two seconds how far a long run has come; a short one says nothing. */
final class ProgressLines implements Progress {

    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final int CALLS = 1 << 10;

    private final Sentences sentences;
    private final Consumer<String> lines;
    private long next = System.nanoTime() + PAUSE_NANOS;
    private int calls;

    ProgressLines(Sentences sentences, Consumer<String> lines) {
        this.sentences = sentences;
        this.lines = lines;
    }

    @Override
    public void at(Stage stage, long done, long total) {
        if (stage != Stage.DECIDE && ++calls % CALLS != 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE_NANOS;
            String key = switch (stage) {
                case SURVEY -> "progress.survey";
                case ORDER -> "progress.order";
                case DECIDE -> "progress.decide";
            };
            lines.accept(sentences.say(key, total == 0 ? 100 : 100 * done / total));
        }
    }
}

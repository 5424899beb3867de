package vn.giamngheo.cli;

import java.util.function.Consumer;
import vn.giamngheo.households.Progress;

/** How far a long run over household files has come, a line now and then. */
final class ReviewProgress implements Progress {

    private static final int CALLS = 1 << 10;

    private final Pace pace = new Pace();
    private final Sentences sentences;
    private final Consumer<String> lines;
    private int calls;

    ReviewProgress(Sentences sentences, Consumer<String> lines) {
        this.sentences = sentences;
        this.lines = lines;
    }

    @Override
    public void at(Stage stage, long done, long total) {
        if (stage != Stage.DECIDE && ++calls % CALLS != 0 || !pace.due()) {
            return;
        }
        String key = switch (stage) {
            case SURVEY -> "progress.survey";
            case ORDER -> "progress.order";
            case DECIDE -> "progress.decide";
        };
        lines.accept(sentences.say(key, total == 0 ? 100 : 100 * done / total));
    }
}

package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange of the old cluster for the new: cut off at any step, the next start ends with one of them whole. */
class RestorationTest {

    @TempDir
    private Path folder;

    private Restoration restoration;

    @BeforeEach
    void prepare() throws IOException {
        restoration = new Restoration(new DataDirectory(folder));
        place("pg", "old");
        place("keys", "old");
        Files.createDirectory(folder.resolve("restore"));
    }

    @Test
    void keepsOldBeforeDecision() throws IOException {
        place("restore/keys", "new");
        place("restore/pg", "new");
        restoration.recover();
        assertHolds("old");
    }

    @Test
    void exchangesBothAfterDecision() throws IOException {
        place("restore/keys", "new");
        place("restore/pg", "new");
        decide();
        restoration.recover();
        assertHolds("new");
    }

    @Test
    void carriesOnWhereKeysWereExchangedAlready() throws IOException {
        place("restore/old-keys", "old");
        Files.writeString(folder.resolve("keys/which"), "new");
        place("restore/pg", "new");
        decide();
        restoration.recover();
        assertHolds("new");
    }

    @Test
    void carriesOnWhereOldClusterWasOnlyMovedAway() throws IOException {
        place("restore/old-keys", "old");
        Files.writeString(folder.resolve("keys/which"), "new");
        place("restore/pg", "new");
        Files.move(folder.resolve("pg"), folder.resolve("restore/old-pg"));
        decide();
        assertThat(new DataDirectory(folder).holdsData()).isTrue();
        restoration.recover();
        assertHolds("new");
    }

    @Test
    void carriesOnWhereOnlyDecisionIsLeft() throws IOException {
        Files.writeString(folder.resolve("keys/which"), "new");
        Files.writeString(folder.resolve("pg/which"), "new");
        place("restore/old-pg", "old");
        decide();
        restoration.recover();
        assertHolds("new");
    }

    private void decide() throws IOException {
        Files.writeString(folder.resolve("restore/commit"), "\n");
    }

    private void place(String name, String which) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("which"), which);
    }

    private void assertHolds(String which) {
        assertThat(folder.resolve("pg/which")).hasContent(which);
        assertThat(folder.resolve("keys/which")).hasContent(which);
        assertThat(folder.resolve("restore")).doesNotExist();
    }
}

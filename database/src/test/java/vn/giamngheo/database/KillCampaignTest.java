package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Progress;

/**
 * Processes killed at random moments: the next start is clean and nothing acknowledged is gone.
 *
 * <p>Short by default; {@code -Dcampaign.rounds=N} for the long form, {@code -Dcampaign.seed=S} to repeat one.
 */
class KillCampaignTest {

    private static final int ROUNDS = Integer.getInteger("campaign.rounds", 2);
    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @BeforeEach
    void printSeed() {
        System.out.println("campaign.seed=" + SEED + " campaign.rounds=" + ROUNDS);
    }

    @Test
    void firstStartKilledAnywhereStartsCleanLater() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path data = folder.resolve("first-" + round);
            for (int kill = 0; kill < 2; kill++) {
                try (Child child = Child.start(Inserting.class, data, 1)) {
                    Thread.sleep(random.nextInt(4_000));
                }
                killServerNowAndThen(data);
            }
            try (Database database = Databases.open(Location.of(data, null))) {
                database.migrate();
                assertThat(Rows.of(database, Role.APP, "SELECT count(*) FROM platform.installation"))
                        .containsExactly("1");
            }
            assertNothingUnfinished(data);
        }
    }

    @Test
    void everyAcknowledgedRowSurvives() throws Exception {
        Path data = folder.resolve("data");
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Child child = Child.start(Inserting.class, data)) {
                child.await("ack");
                Thread.sleep(random.nextInt(700));
                if (random.nextBoolean()) {
                    killServer(data);
                }
                child.kill();
                remember(child.said(), acknowledged);
            }
            killServerNowAndThen(data);
        }
        try (Database database = Databases.open(Location.of(data, null))) {
            List<String> kept = Rows.of(database, Role.APP, "SELECT household_code FROM registry.household");
            assertThat(acknowledged).isNotEmpty();
            assertThat(new HashSet<>(kept)).containsAll(acknowledged);
        }
        assertNothingUnfinished(data);
    }

    @Test
    void backupAndRestoreKilledAnywhereLeaveOldOrNew() throws Exception {
        Path data = folder.resolve("data");
        Location location = Location.of(data, null);
        Path small = save(20);
        Path large = save(3_000);
        Backups.restore(location, large, false, null, false, Progress.SILENT);
        Path file = folder.resolve("again.backup");
        for (int round = 0; round < ROUNDS; round++) {
            killWhile("backup", data, file, 2_500);
            if (Files.exists(file)) {
                Map<String, Long> rows =
                        Backups.verify(file, null, Progress.SILENT).rows();
                assertThat(rows.get("registry.household")).isIn(20L, 3_000L);
            }
            killWhile("restore", data, random.nextBoolean() ? small : large, 6_000);
        }
        try (Database database = Databases.open(location)) {
            database.migrate();
            String households = Rows.of(database, Role.APP, "SELECT count(*) FROM registry.household")
                    .getFirst();
            String members = Rows.of(database, Role.APP, "SELECT count(*) FROM registry.member")
                    .getFirst();
            assertThat(households + " " + members).isIn("20 60", "3000 9000");
        }
        assertNothingUnfinished(data);
    }

    private void killWhile(String work, Path data, Path file, int within) throws Exception {
        try (Child child = Child.start(Working.class, work, data, file)) {
            child.await("begin");
            Thread.sleep(random.nextInt(within));
            child.kill();
            assertThat(child.said()).noneMatch(line -> line.contains("Exception"));
        }
        killServerNowAndThen(data);
    }

    private Path save(int households) {
        Path file = folder.resolve(households + ".backup");
        try (Database source = TestDatabases.fresh()) {
            Rows.addHouseholds(source, 1, households);
            Backups.save(source, new DataDirectory(folder.resolve("none")), file, null, "test", Progress.SILENT);
        }
        return file;
    }

    private static void remember(List<String> said, Set<String> acknowledged) {
        said.stream().filter(line -> line.matches("ack \\d+")).forEach(line -> acknowledged.add(line.substring(4)));
    }

    private void killServerNowAndThen(Path data) {
        if (random.nextInt(3) == 0) {
            killServer(data);
        }
    }

    /** Ends the server as a power failure would; only the one that works in this folder of the test. */
    private static void killServer(Path data) {
        Path cluster = data.resolve("pg");
        OptionalLong pid = StaleServer.writtenPid(cluster);
        if (pid.isPresent() && Files.isDirectory(Path.of("/proc/" + pid.getAsLong() + "/cwd"))) {
            try {
                if (Files.isSameFile(Path.of("/proc/" + pid.getAsLong() + "/cwd"), cluster)) {
                    ProcessHandle.of(pid.getAsLong()).ifPresent(ProcessHandle::destroyForcibly);
                }
            } catch (IOException e) {
                // It has ended meanwhile.
            }
        }
    }

    private static void assertNothingUnfinished(Path data) throws IOException {
        try (var entries = Files.list(data)) {
            assertThat(entries.map(Path::getFileName).map(String::valueOf).filter(name -> !name.equals("cache")))
                    .containsExactlyInAnyOrder("format", "keys", "lock", "log", "pg");
        }
    }
}

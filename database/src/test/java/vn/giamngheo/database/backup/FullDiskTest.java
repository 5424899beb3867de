package vn.giamngheo.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.TestDatabases;

/** A disk that is really full: a small one, mounted in a namespace of its own. */
class FullDiskTest {

    @TempDir
    private Path folder;

    @Test
    void backupOnFullDiskSaysSoAndLeavesNothing() throws Exception {
        Path full = Files.createDirectory(folder.resolve("full"));
        assumeThat(run(full, "true")).as("small disks may be mounted here").isEmpty();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> said = run(
                full,
                "exec \"$2\" -cp \"$3\" \"$4\" \"$1\" \"$5\" \"$6\"",
                java,
                System.getProperty("java.class.path"),
                FullDisk.class.getName(),
                folder.resolve("data").toString(),
                TestDatabases.externalUrl());
        assertThat(said).containsExactly("DISK_FULL", "[]");
    }

    private static List<String> run(Path full, String command, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new java.util.ArrayList<>(List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=64k tmpfs \"$1\" && " + command,
                "sh",
                full.toString()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return said;
    }
}

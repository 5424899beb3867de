package vn.giamngheo.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.cli.CommandFailure;
import vn.giamngheo.cli.ExitCode;
import vn.giamngheo.cli.Sentences;

class SettingsReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void startsWithDefaultsOnThisMachineOnly() {
        Settings settings = read(Map.of(), Map.of());
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.db()).isNull();
        assertThat(settings.data()).isEqualTo(data);
    }

    @Test
    void argumentWinsOverEnvironmentWinsOverFile() throws IOException {
        file("port: 1\naddress: 127.0.0.3\n");
        Map<String, String> environment =
                Map.of("GIAMNGHEO_PORT", "2", "PATH", "/bin", "GIAMNGHEO_JAVA_OPTS", "-Xmx1g");
        assertThat(read(Map.of(), Map.of()).port()).isEqualTo(1);
        assertThat(read(environment, Map.of()).port()).isEqualTo(2);
        Settings settings = read(environment, Map.of(Setting.PORT, "3"));
        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.address()).isEqualTo("127.0.0.3");
        assertThat(settings.origins())
                .containsEntry(Setting.PORT, Settings.Origin.ARGUMENT)
                .containsEntry(Setting.ADDRESS, Settings.Origin.FILE);
    }

    @Test
    void showsNoSecret() {
        Settings settings = read(
                Map.of(), Map.of(Setting.DB, "jdbc:postgresql://lan:bimat@db.example:5432/gn?user=lan&password=bimat"));
        assertThat(settings.shown()).containsEntry(Setting.DB, "jdbc:postgresql://db.example:5432/gn");
    }

    @Test
    void namesTheUnknownKeyAndTheKnownOnes() throws IOException {
        file("prot: 80\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("prot")
                .hasMessageContaining("address, port, db")
                .extracting(e -> ((CommandFailure) e).exitCode())
                .isEqualTo(ExitCode.UNUSABLE);
        Files.delete(data.resolve("giamngheo.yaml"));
        assertThatThrownBy(() -> read(Map.of("GIAMNGHEO_PROT", "80"), Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("GIAMNGHEO_PROT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- port",
                "port",
                "port: [80]",
                "port: {a: b}",
                "port:",
                "port: 80\nport: 81",
                "port: !!javax.script.ScriptEngineManager []",
                "a: &a [*a]",
                "\t",
                "port: 'x",
                "data: /elsewhere"
            })
    void refusesAFileThatIsNotSettings(String content) throws IOException {
        file(content);
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(CommandFailure.class);
    }

    @Test
    void refusesAHugeOrUnreadableFile() throws IOException {
        file("# " + "x".repeat(100_000));
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(CommandFailure.class);
        Files.write(data.resolve("giamngheo.yaml"), new byte[] {'p', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(CommandFailure.class);
        Files.delete(data.resolve("giamngheo.yaml"));
        Files.createDirectory(data.resolve("giamngheo.yaml"));
        assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(CommandFailure.class);
    }

    @Test
    void takesAnEmptyFileForNone() throws IOException {
        file("");
        assertThat(read(Map.of(), Map.of()).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "8o80", "", "80.5", "٨٠", "99999999999"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> read(Map.of(), Map.of(Setting.PORT, port))).isInstanceOf(CommandFailure.class);
    }

    private Settings read(Map<String, String> environment, Map<Setting, String> given) {
        return new SettingsReader(environment, Sentences.in("vi")).read(given, data);
    }

    private void file(String content) throws IOException {
        Files.writeString(data.resolve("giamngheo.yaml"), content);
    }
}

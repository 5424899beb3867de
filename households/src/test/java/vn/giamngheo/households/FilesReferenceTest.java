package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.households.csv.FileFault;

class FilesReferenceTest {

    @Test
    void theReferenceHasARowForEveryCode() throws Exception {
        String reference = Files.readString(Path.of("..", "docs", "files.md"));

        assertThat(Stream.concat(Stream.of(Code.values()), Stream.of(FileFault.values())))
                .allSatisfy(code -> assertThat(reference).contains("| `" + code + "` | "));
    }
}

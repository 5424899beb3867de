package vn.giamngheo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @Test
    void tellsWhatAFileIsByItsContent() throws IOException {
        assertThat(FileKind.of("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
    }

    @Test
    void refusesEverythingElse() throws IOException {
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileKind.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileKind.of(zip("anything.txt"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .as("with macros")
                .isEmpty();
        byte[] cut = zip("[Content_Types].xml", "xl/workbook.xml");
        assertThat(FileKind.of(java.util.Arrays.copyOf(cut, 40))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "giấy tờ.pdf,giấy tờ.pdf",
        "C:\\tệp\\cmnd.PDF,cmnd.pdf",
        "../../etc/passwd,passwd.pdf",
        "hình.exe,hình.pdf",
        "'  ',file.pdf",
        "a\u202Efdp.exe,afdp.pdf"
    })
    void keepsOnlyWhatIsHarmlessOfAName(String given, String kept) {
        assertThat(Attachments.clean(given, FileKind.PDF)).isEqualTo(kept);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
            }
        }
        return bytes.toByteArray();
    }
}

package vn.giamngheo.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of files that may be attached, told by what is in them. */
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final int MOST_ENTRIES = 1_000;
    private static final String MACROS = "vbaproject.bin";

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type it is sent with. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its name, with the point. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file, or nothing when it is none of these or carries macros. */
    public static Optional<FileKind> of(byte[] bytes) {
        if (starts(bytes, PDF_START)) {
            return Optional.of(PDF);
        }
        if (starts(bytes, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, PNG_START)) {
            return Optional.of(PNG);
        }
        return starts(bytes, ZIP_START) ? office(bytes) : Optional.empty();
    }

    /** Looks at the names in the archive only; nothing is unpacked beyond what lies before the next name. */
    private static Optional<FileKind> office(byte[] bytes) {
        boolean types = false;
        boolean word = false;
        boolean sheet = false;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = next(zip)) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > MOST_ENTRIES || name.endsWith(MACROS)) {
                    return Optional.empty();
                }
                types |= name.equals("[content_types].xml");
                word |= name.equals("word/document.xml");
                sheet |= name.equals("xl/workbook.xml");
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!types || word == sheet) {
            return Optional.empty();
        }
        return Optional.of(word ? DOCX : XLSX);
    }

    private static final long MOST_UNPACKED = 200L << 20;

    /** Goes on to the next entry unless this one unpacks to more than any paper needs. */
    private static ZipEntry next(ZipInputStream zip) throws IOException {
        byte[] passing = new byte[1 << 14];
        long unpacked = 0;
        for (int read = zip.read(passing); read >= 0; read = zip.read(passing)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw new IOException("unpacks to too much");
            }
        }
        return zip.getNextEntry();
    }

    private static boolean starts(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

package vn.giamngheo.households.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.FileKind;
import vn.giamngheo.households.csv.UnusableFile;

/**
 * Looks at a file before anything is unpacked to be understood: what kind it is by its content, how many parts it has, and
 * how large they really are when they are unpacked; what a part says of its own size is not believed.
 */
final class Inspection {

    private static final int SAMPLE = 1 << 16;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Path file;
    private final String name;
    private final WorkbookLimits limits;

    Inspection(Path file, String name, WorkbookLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    /** Refuses what is not a sound workbook of a bearable size. */
    void refuse() {
        refuseOtherKinds();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            refuseParts(Collections.list(zip.entries()).stream()
                    .map(e -> (ZipEntry) e)
                    .toList());
            refuseSizes(zip);
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.WORKBOOK_DAMAGED, name);
        }
    }

    private void refuseOtherKinds() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(SAMPLE);
            if (first.length == 0) {
                throw new UnusableFile(FileFault.FILE_EMPTY, name, 0);
            }
            String kind = FileKind.of(first);
            if ("xls".equals(kind)) {
                throw new UnusableFile(
                        isEncrypted(first) ? FileFault.WORKBOOK_LOCKED : FileFault.WORKBOOK_OLD, name, 0);
            }
            if (kind == null || !(kind.equals("xlsx") || kind.equals("zip"))) {
                throw new UnusableFile(FileFault.WORKBOOK_OTHER_KIND, name, 0, kind == null ? "?" : kind);
            }
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.FILE_UNREADABLE, name);
        }
    }

    private boolean isEncrypted(byte[] first) throws IOException {
        if (contains(first, ENCRYPTED)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return contains(in.readNBytes(limits.oldFileBytes()), ENCRYPTED);
        }
    }

    private void refuseParts(List<ZipEntry> parts) {
        if (parts.size() > limits.parts()) {
            throw new UnusableFile(FileFault.WORKBOOK_TOO_LARGE, name, 0, parts.size(), limits.parts());
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry part : parts) {
            String path = part.getName().toLowerCase(Locale.ROOT);
            if (path.contains("vbaproject") || path.contains("/macrosheets/") || path.contains("/activex/")) {
                throw new UnusableFile(FileFault.WORKBOOK_MACROS, name, 0);
            }
            if (!names.add(path) || path.contains("..") || path.startsWith("/")) {
                throw new UnusableFile(FileFault.WORKBOOK_DAMAGED, name, 0, part.getName());
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            String kind = names.contains("mimetype") ? "ods" : names.contains("xl/workbook.bin") ? "xlsb" : "zip";
            throw new UnusableFile(FileFault.WORKBOOK_OTHER_KIND, name, 0, kind);
        }
    }

    private void refuseSizes(ZipFile zip) throws IOException {
        long total = 0;
        byte[] piece = new byte[SAMPLE];
        for (ZipEntry part : Collections.list(zip.entries())) {
            long size = 0;
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.readNBytes(piece, 0, piece.length); read > 0; read = in.readNBytes(piece, 0, read)) {
                    if (size == 0) {
                        refuseContent(part, piece, read);
                    }
                    size += read;
                    if (total + size > limits.bytes()
                            || size > limits.freeBytes()
                                    && size > (long) limits.ratio() * Math.max(1, part.getCompressedSize())) {
                        throw new UnusableFile(FileFault.WORKBOOK_BOMB, name, 0, limits.bytes() >> 20, limits.ratio());
                    }
                    if (read < piece.length) {
                        break;
                    }
                }
            }
            total += size;
        }
    }

    private void refuseContent(ZipEntry part, byte[] piece, int length) {
        String begin = new String(piece, 0, Math.min(length, 4_096), StandardCharsets.ISO_8859_1);
        if (begin.contains("<!DOCTYPE") || begin.contains("<!ENTITY")) {
            throw new UnusableFile(FileFault.WORKBOOK_DAMAGED, name, 0, part.getName());
        }
        if (part.getName().equals(CONTENT_TYPES)
                && new String(piece, 0, length, StandardCharsets.ISO_8859_1).contains("macroEnabled")) {
            throw new UnusableFile(FileFault.WORKBOOK_MACROS, name, 0);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}

package vn.giamngheo.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.workbook.SheetKind;
import vn.giamngheo.households.workbook.SheetTable;
import vn.giamngheo.households.workbook.Workbook;

/** The files of a load on the disk, a workbook taken apart into its sheets; closing removes them. */
final class OpenFiles implements Closeable {

    private final Path folder;
    private final Map<SheetKind, CsvSource> tables = new EnumMap<>(SheetKind.class);
    private final List<Problem> doubts = new ArrayList<>();
    private @Nullable Workbook workbook;

    private OpenFiles(Path folder) {
        this.folder = folder;
    }

    /** Opens them; a file that cannot be used as a whole is refused by an exception. */
    static OpenFiles of(List<Upload> uploads) {
        try {
            OpenFiles files = new OpenFiles(Files.createTempDirectory("giamngheo-intake-"));
            try {
                for (Upload upload : uploads) {
                    files.open(upload);
                }
                return files;
            } catch (RuntimeException | IOException e) {
                files.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Upload upload) throws IOException {
        Path file = folder.resolve(upload.kind());
        Files.write(file, upload.content());
        if (upload.kind().equals(Upload.WORKBOOK)) {
            Workbook book = Workbook.open(file, upload.name(), folder);
            workbook = book;
            for (SheetKind kind : SheetKind.values()) {
                book.table(kind).map(SheetTable::source).ifPresent(source -> tables.put(kind, source));
            }
            doubts.addAll(book.doubts());
        } else {
            tables.put(SheetKind.valueOf(upload.kind()), CsvSource.open(file, upload.name()));
        }
    }

    Optional<HouseholdFiles> households() {
        CsvSource households = tables.get(SheetKind.HOUSEHOLDS);
        CsvSource members = tables.get(SheetKind.MEMBERS);
        return households == null || members == null
                ? Optional.empty()
                : Optional.of(HouseholdFiles.open(households, members));
    }

    Optional<CsvSource> table(SheetKind kind) {
        return Optional.ofNullable(tables.get(kind));
    }

    List<Problem> doubts() {
        return doubts;
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

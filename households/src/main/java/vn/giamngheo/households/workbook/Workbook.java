package vn.giamngheo.households.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.UnusableFile;

/** A workbook that was read into tables; closing it removes them. */
public final class Workbook implements Closeable {

    private static final int SHOWN = 20;

    private final String name;
    private final Map<SheetKind, SheetTable> tables = new EnumMap<>(SheetKind.class);
    private final List<String> hiddenSheets = new ArrayList<>();
    private final List<String> otherSheets = new ArrayList<>();

    private Workbook(String name) {
        this.name = name;
    }

    /**
     * Reads a workbook.
     *
     * @param name what people call it
     * @param folder where its tables are written
     * @throws UnusableFile where it is no sound workbook, or a sheet of it cannot be used
     */
    public static Workbook open(Path file, String name, Path folder) {
        return open(file, name, folder, WorkbookLimits.USUAL);
    }

    static Workbook open(Path file, String name, Path folder, WorkbookLimits limits) {
        new Inspection(file, name, limits).refuse();
        Workbook workbook = new Workbook(name);
        try {
            workbook.read(file, folder);
            return workbook;
        } catch (IOException e) {
            workbook.close();
            throw UnusableFile.because(e, FileFault.WORKBOOK_DAMAGED, name);
        } catch (RuntimeException e) {
            workbook.close();
            throw e instanceof UnusableFile ? e : UnusableFile.because(e, FileFault.WORKBOOK_DAMAGED, name);
        }
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** The table of a sheet, where the workbook has it. */
    public Optional<SheetTable> table(SheetKind kind) {
        return Optional.ofNullable(tables.get(kind));
    }

    /** Sheets that a person does not see when he opens it; those of a known name are read all the same. */
    public List<String> hiddenSheets() {
        return List.copyOf(hiddenSheets);
    }

    /** Sheets that nobody reads. */
    public List<String> otherSheets() {
        return List.copyOf(otherSheets);
    }

    /** The households of the workbook, read like a pair of files; empty where it has other sheets only. */
    public Optional<HouseholdFiles> households() {
        SheetTable households = tables.get(SheetKind.HOUSEHOLDS);
        SheetTable members = tables.get(SheetKind.MEMBERS);
        return households == null || members == null
                ? Optional.empty()
                : Optional.of(HouseholdFiles.open(households.source(), members.source()));
    }

    /** What a person should look at although it is read: hidden rows and sheets, cells without heading. */
    public List<Problem> doubts() {
        List<Problem> doubts = new ArrayList<>();
        for (SheetTable table : tables.values()) {
            if (!table.hidden().isEmpty()) {
                int first = table.hidden().getFirst();
                doubts.add(new Problem(
                        Code.ROWS_HIDDEN,
                        table.name(),
                        first,
                        "",
                        "",
                        null,
                        List.of(table.hidden().size(), shown(table))));
            }
            if (table.beyond() > 0) {
                doubts.add(new Problem(
                        Code.CELLS_WITHOUT_HEADING,
                        table.name(),
                        table.headRow(),
                        "",
                        "",
                        null,
                        List.of(table.beyond())));
            }
        }
        for (String sheet : hiddenSheets) {
            doubts.add(new Problem(Code.SHEET_HIDDEN, name, 0, "", "", null, List.of(sheet)));
        }
        return doubts;
    }

    private static String shown(SheetTable table) {
        String rows = table.hidden().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return table.hidden().size() > SHOWN ? rows + ", …" : rows;
    }

    private void read(Path file, Path folder) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Map<SheetKind, Sheet> sheets = new EnumMap<>(SheetKind.class);
            for (Sheet sheet : book.getSheets().toList()) {
                SheetKind kind = SheetKind.of(sheet.getName());
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    hiddenSheets.add(sheet.getName());
                }
                if (kind == null) {
                    otherSheets.add(sheet.getName());
                } else if (sheets.put(kind, sheet) != null) {
                    throw new UnusableFile(FileFault.SHEET_REPEATED, name, 0, sheet.getName());
                }
            }
            refuseMissing(sheets);
            for (Map.Entry<SheetKind, Sheet> entry : sheets.entrySet()) {
                SheetKind kind = entry.getKey();
                String shown = name + "!" + kind.sheetName();
                MergedCells merged = MergedCells.of(file, entry.getValue().getIndex());
                Path table = Files.createTempFile(folder, "sheet-", ".csv");
                try {
                    tables.put(
                            kind,
                            new SheetReading(shown, kind, merged, book.isDate1904()).pass(entry.getValue(), table));
                } catch (UnusableFile e) {
                    Files.delete(table);
                    boolean side = kind == SheetKind.UNITS || kind == SheetKind.LEDGER;
                    if (e.fault() != FileFault.SHEET_EMPTY || !side) {
                        throw e;
                    }
                }
            }
            if (tables.isEmpty()) {
                throw new UnusableFile(FileFault.SHEET_EMPTY, name, 0);
            }
        }
    }

    private void refuseMissing(Map<SheetKind, Sheet> sheets) {
        boolean households = sheets.containsKey(SheetKind.HOUSEHOLDS);
        boolean members = sheets.containsKey(SheetKind.MEMBERS);
        if (sheets.isEmpty() || households != members) {
            SheetKind missing = households ? SheetKind.MEMBERS : SheetKind.HOUSEHOLDS;
            throw new UnusableFile(
                    FileFault.SHEET_MISSING, name, 0, missing.sheetName(), String.join(", ", otherSheets));
        }
    }

    @Override
    public void close() {
        for (SheetTable table : tables.values()) {
            try {
                Files.deleteIfExists(table.file());
            } catch (IOException e) {
                // A left-over file in a folder for passing files does no harm; its folder is removed as a whole.
                continue;
            }
        }
        tables.clear();
    }
}

package vn.giamngheo.households.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a sheet are merged, found in what stands behind its rows; the reader of rows does not tell.
 *
 * <p>Rows are passed over as bytes and never parsed here, so that a sheet is not parsed twice.
 */
final class MergedCells {

    private static final byte[] ROWS_END = "sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int MOST_TAIL = 32 << 20;
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern SHEET =
            Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?name=\"([^\"]*)\"[^>]*?\\w+:id=\"([^\"]*)\"");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private final Map<Integer, List<Area>> byRow = new HashMap<>();
    private int count;

    /** A rectangle of cells; columns from 0, rows from 1. */
    record Area(int left, int top, int right, int bottom) {}

    /** The merged cells of the sheet at a place of the workbook. */
    static MergedCells of(Path workbook, int index) throws IOException {
        MergedCells merged = new MergedCells();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String part = part(zip, index);
            ZipEntry entry = part == null ? null : zip.getEntry(part);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    merged.read(behindRows(in));
                }
            }
        }
        return merged;
    }

    /** How many areas there are. */
    int count() {
        return count;
    }

    /** The area that covers the cell without the cell being its first, or null. */
    @Nullable
    Area covering(int row, int column) {
        List<Area> areas = byRow.get(row);
        if (areas != null) {
            for (Area area : areas) {
                if (column >= area.left && column <= area.right && (column != area.left || row != area.top)) {
                    return area;
                }
            }
        }
        return null;
    }

    /** Whether any area touches the row. */
    boolean touches(int row) {
        return byRow.containsKey(row);
    }

    /** The areas that touch the row. */
    List<Area> at(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    private void read(String tail) {
        Matcher found = MERGED.matcher(tail);
        while (found.find()) {
            Area area = new Area(
                    column(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    column(found.group(3)),
                    Integer.parseInt(found.group(4)));
            count++;
            for (int row = area.top; row <= Math.min(area.bottom, area.top + 10_000); row++) {
                byRow.computeIfAbsent(row, missing -> new ArrayList<>(1)).add(area);
            }
        }
    }

    static int column(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    private static String behindRows(InputStream in) throws IOException {
        byte[] window = new byte[PIECE + 16];
        int kept = 0;
        while (true) {
            int read = in.readNBytes(window, kept, PIECE);
            int length = kept + read;
            int at = end(window, length);
            if (at >= 0) {
                byte[] rest = in.readNBytes(MOST_TAIL);
                return new String(window, at, length - at, StandardCharsets.UTF_8)
                        + new String(rest, StandardCharsets.UTF_8);
            }
            if (read < PIECE) {
                return "";
            }
            kept = Math.min(16, length);
            System.arraycopy(window, length - kept, window, 0, kept);
        }
    }

    /** Where the rows have ended, or -1: behind {@code </sheetData>}, whatever prefix it has. */
    private static int end(byte[] window, int length) {
        for (int at = 2; at + ROWS_END.length <= length; at++) {
            if (window[at] != 's' || window[at + 5] != 'D') {
                continue;
            }
            boolean same = true;
            for (int i = 1; i < ROWS_END.length && same; i++) {
                same = window[at + i] == ROWS_END[i];
            }
            if (same
                    && (window[at - 1] == '/'
                            || window[at - 1] == ':' && window[at - 2] != '<' && closing(window, at))) {
                return at + ROWS_END.length;
            }
        }
        return -1;
    }

    private static boolean closing(byte[] window, int at) {
        for (int back = at - 2; back >= 1 && back > at - 12; back--) {
            if (window[back] == '/' && window[back - 1] == '<') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String part(ZipFile zip, int index) throws IOException {
        String workbook = text(zip, "xl/workbook.xml");
        Matcher sheets = SHEET.matcher(workbook);
        for (int at = 0; sheets.find(); at++) {
            if (at == index) {
                return target(text(zip, "xl/_rels/workbook.xml.rels"), sheets.group(2));
            }
        }
        return null;
    }

    private static @Nullable String target(String relations, String id) {
        Matcher relation = RELATION.matcher(relations);
        while (relation.find()) {
            if (id.equals(attribute(relation.group(), "Id"))) {
                String target = attribute(relation.group(), "Target");
                return target == null ? null : target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return null;
    }

    private static @Nullable String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : null;
    }

    private static String text(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_TAIL), StandardCharsets.UTF_8);
        }
    }
}

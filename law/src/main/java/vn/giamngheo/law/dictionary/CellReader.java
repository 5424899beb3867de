package vn.giamngheo.law.dictionary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into the value of its column, or says why it cannot be read. Holds no state of a file. */
public final class CellReader {

    private static final int REMEMBERED = 4_096;

    private final Column column;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Reading> remembered = new HashMap<>();

    /** A reader for the cells of one column; not for use by several threads at once. */
    public CellReader(Column column) {
        this.column = column;
        codes.putAll(column.aliases());
        for (Choice choice : column.choices()) {
            codes.put(Folding.fold(choice.code()), choice.code());
            codes.putIfAbsent(Folding.fold(choice.words().vi()), choice.code());
        }
    }

    /** The column whose cells it reads. */
    public Column column() {
        return column;
    }

    /** Reads one cell; a blank cell is an unknown answer. */
    public Reading read(String cell) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        return switch (column.type()) {
            case TEXT -> new Reading.Value(composed(text));
            case INTEGER -> whole(text);
            case DECIMAL -> decimal(text);
            case BOOL -> bool(text);
            case ENUM, SET -> remembered(text);
            case DATE -> DateText.read(text);
        };
    }

    private Reading remembered(String text) {
        Reading known = remembered.get(text);
        if (known == null) {
            known = column.type() == ColumnType.ENUM ? choice(text) : set(text);
            if (remembered.size() < REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /** The text in NFC; nearly all Vietnamese text is, and is seen to be without asking the normalizer. */
    private static String composed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x300 && (c < 0x1E00 || c > 0x1EFF)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static final Reading UNKNOWN = new Reading.Value(null);
    private static final Reading YES = new Reading.Value(true);
    private static final Reading NO = new Reading.Value(false);
    private static final Reading TOO_LARGE = new Reading.Unreadable("NUMBER_TOO_LARGE", null);

    private Reading whole(String text) {
        if (!NumberText.whole(text)) {
            return NumberText.allDigits(text) ? TOO_LARGE : NumberText.notWhole(text);
        }
        long number = Long.parseLong(text);
        Long max = column.max();
        return max != null && number > max ? TOO_LARGE : new Reading.Value(number);
    }

    private Reading decimal(String text) {
        if (!NumberText.decimal(text, '.')) {
            return NumberText.decimal(text, ',')
                    ? new Reading.Unreadable("NUMBER_DECIMAL_COMMA", text.replace(',', '.'))
                    : NumberText.notWhole(text);
        }
        double number = Double.parseDouble(text);
        if (number < 0 && !column.code().equals("latitude") && !column.code().equals("longitude")) {
            return new Reading.Unreadable("NUMBER_NEGATIVE", null);
        }
        Long max = column.max();
        return max != null && Math.abs(number) > max ? TOO_LARGE : new Reading.Value(number);
    }

    private static Reading bool(String text) {
        return switch (Folding.fold(text)) {
            case "true", "1", "x", "co" -> YES;
            case "false", "0", "khong" -> NO;
            default -> new Reading.Unreadable("BOOL_UNREADABLE", null);
        };
    }

    private Reading choice(String text) {
        String code = codes.get(Folding.fold(text));
        return code == null ? new Reading.Unreadable("CODE_UNKNOWN", nearest(text)) : new Reading.Value(code);
    }

    private Reading set(String text) {
        if (text.equals("-")) {
            return new Reading.Value(List.of());
        }
        Set<String> given = new LinkedHashSet<>();
        for (String part : text.split("\\|", -1)) {
            String item = Blanks.strip(part);
            if (codes.isEmpty()) {
                if (!item.isEmpty()) {
                    given.add(composed(item));
                }
                continue;
            }
            String code = codes.get(Folding.fold(item));
            if (code == null) {
                return new Reading.Unreadable("CODE_UNKNOWN", nearest(item));
            }
            given.add(code);
        }
        return new Reading.Value(codes.isEmpty() ? List.copyOf(given) : inOrder(given));
    }

    private List<String> inOrder(Set<String> given) {
        List<String> ordered = new ArrayList<>();
        for (Choice choice : column.choices()) {
            if (given.contains(choice.code())) {
                ordered.add(choice.code());
            }
        }
        return List.copyOf(ordered);
    }

    private @Nullable String nearest(String text) {
        String folded = Folding.fold(text);
        for (Map.Entry<String, String> entry : codes.entrySet()) {
            if (folded.length() >= 3 && (entry.getKey().startsWith(folded) || folded.startsWith(entry.getKey()))) {
                return entry.getValue();
            }
        }
        return null;
    }
}

package vn.giamngheo.law.dictionary;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into the value of its column, or says why it cannot be read. Holds no state of a file. */
public final class CellReader {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,  ]\\d{3})+");
    private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d[\\d.,]*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,15},\\d{1,15}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

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
        String text = cell.strip();
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        return switch (column.type()) {
            case TEXT -> new Reading.Value(Normalizer.normalize(text, Normalizer.Form.NFC));
            case INTEGER -> whole(text);
            case DECIMAL -> decimal(text);
            case BOOL -> bool(text);
            case ENUM, SET ->
                remembered.computeIfAbsent(text, column.type() == ColumnType.ENUM ? this::choice : this::set);
            case DATE -> date(text);
        };
    }

    private static final Reading UNKNOWN = new Reading.Value(null);
    private static final Reading YES = new Reading.Value(true);
    private static final Reading NO = new Reading.Value(false);

    private Reading whole(String text) {
        if (WHOLE.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Long max = column.max();
            return max != null && number > max
                    ? new Reading.Unreadable("NUMBER_TOO_LARGE", null)
                    : new Reading.Value(number);
        }
        return notWhole(text);
    }

    private static Reading notWhole(String text) {
        if (GROUPED.matcher(text).matches()) {
            return new Reading.Unreadable("NUMBER_GROUPED", text.replaceAll("\\D", ""));
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new Reading.Unreadable("NUMBER_NEGATIVE", null);
        }
        return new Reading.Unreadable("NUMBER_UNREADABLE", null);
    }

    private Reading decimal(String text) {
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (number < 0
                    && !column.code().equals("latitude")
                    && !column.code().equals("longitude")) {
                return new Reading.Unreadable("NUMBER_NEGATIVE", null);
            }
            Long max = column.max();
            return max != null && Math.abs(number) > max
                    ? new Reading.Unreadable("NUMBER_TOO_LARGE", null)
                    : new Reading.Value(number);
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return new Reading.Unreadable("NUMBER_DECIMAL_COMMA", text.replace(',', '.'));
        }
        return notWhole(text);
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
            String item = part.strip();
            if (codes.isEmpty()) {
                if (!item.isEmpty()) {
                    given.add(Normalizer.normalize(item, Normalizer.Form.NFC));
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

    private static Reading date(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return day(day.group(3), day.group(2), day.group(1));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return new Reading.Value(PartialDate.of(
                        YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))));
            }
            if (YEAR.matcher(text).matches()) {
                return new Reading.Value(PartialDate.ofYear(Integer.parseInt(text)));
            }
        } catch (DateTimeException e) {
            return new Reading.Unreadable("DATE_IMPOSSIBLE", null);
        }
        return new Reading.Unreadable("DATE_UNREADABLE", null);
    }

    private static Reading day(String year, String month, String day) {
        return new Reading.Value(
                PartialDate.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
    }
}

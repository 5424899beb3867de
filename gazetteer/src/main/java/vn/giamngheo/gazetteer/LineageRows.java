package vn.giamngheo.gazetteer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.LineageReading.Code;
import vn.giamngheo.gazetteer.LineageReading.Problem;

/** Checks the rows of a list of lineage, each by itself and all of one old unit together. */
final class LineageRows {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,12})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,3},\\d{1,12}");
    /** Thirds and sevenths written with a few digits still count as a whole. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private final Gazetteer gazetteer;
    private final LocalDate firstDay;
    private final Map<String, List<Row>> byOld = new LinkedHashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();
    private int withoutOld;

    private record Row(
            long line, Unit from, Unit to, @Nullable BigDecimal share) {}

    LineageRows(Gazetteer gazetteer, LocalDate firstDay) {
        this.gazetteer = gazetteer;
        this.firstDay = firstDay;
    }

    void misshapen(long line, boolean few, String oldCode) {
        count(oldCode);
        problem(few ? Code.FIELDS_TOO_FEW : Code.FIELDS_TOO_MANY, line, "", oldCode, null, oldCode);
    }

    void add(long line, String oldCode, String newCode, String share) {
        count(oldCode);
        Unit from = unit(line, "old_code", oldCode, oldCode, true);
        Unit to = unit(line, "new_code", newCode, oldCode, false);
        BigDecimal part = share.isEmpty() ? null : share(line, share, oldCode);
        if (from == null || to == null || (part == null && !share.isEmpty())) {
            return;
        }
        if (from.key().equals(to.key())) {
            problem(Code.LINEAGE_TO_ITSELF, line, "new_code", newCode, null, oldCode);
            return;
        }
        if ((from.level() == Level.PROVINCE) != (to.level() == Level.PROVINCE)) {
            problem(Code.LEVELS_DO_NOT_FIT, line, "new_code", newCode, null, oldCode);
            return;
        }
        List<Row> rows = byOld.computeIfAbsent(oldCode, code -> new ArrayList<>());
        if (rows.stream().anyMatch(row -> row.to().equals(to))) {
            problem(Code.KEY_REPEATED, line, "new_code", newCode, null, oldCode);
            return;
        }
        rows.add(new Row(line, from, to, part));
    }

    LineageReading.Read finish(int read) {
        byOld.forEach(this::checkShares);
        List<LineageEdge> edges = new ArrayList<>();
        int leftOut = withoutOld;
        for (String code : wrong) {
            leftOut += rowsOf.getOrDefault(code, 0);
        }
        byOld.forEach((code, rows) -> {
            if (!wrong.contains(code)) {
                for (Row row : rows) {
                    BigDecimal share = rows.size() == 1 ? BigDecimal.ONE : row.share();
                    edges.add(new LineageEdge(row.from().key(), row.to().key(), share, Sureness.COMPLETE));
                }
            }
        });
        problems.sort(Comparator.comparingLong(Problem::line));
        return new LineageReading.Read(List.copyOf(edges), List.copyOf(problems), read, leftOut);
    }

    private void checkShares(String code, List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        int given = 0;
        for (Row row : rows) {
            if (row.share() != null) {
                sum = sum.add(row.share());
                given++;
            }
        }
        if (given > 0 && given < rows.size()) {
            for (Row row : rows) {
                if (row.share() == null) {
                    problem(Code.SHARE_MISSING, row.line(), "share", "", null, code);
                }
            }
        } else if (given > 0 && sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) > 0) {
            problem(Code.SHARES_NOT_ONE, rows.getFirst().line(), "share", sum.toPlainString(), null, code);
        }
    }

    private @Nullable Unit unit(long line, String column, String code, String oldCode, boolean old) {
        if (code.isEmpty()) {
            problem(Code.KEY_MISSING, line, column, "", null, oldCode);
            return null;
        }
        List<Unit> ever = gazetteer.ever(code);
        if (ever.isEmpty()) {
            problem(Code.AREA_UNKNOWN, line, column, code, withZeros(code), oldCode);
            return null;
        }
        Unit found = old ? ending(ever) : beginning(code, ever);
        if (found == null) {
            problem(Code.AREA_NOT_VALID, line, column, code, null, oldCode);
        }
        return found;
    }

    /** The unit that ends with the day before. */
    private @Nullable Unit ending(List<Unit> ever) {
        LocalDate lastDay = firstDay.minusDays(1);
        for (Unit unit : ever) {
            if (lastDay.equals(unit.validTo())) {
                return unit;
            }
        }
        return null;
    }

    /** The unit of the first day; where our knowledge of it begins later, the first we know. */
    private @Nullable Unit beginning(String code, List<Unit> ever) {
        Unit that = gazetteer.find(code, firstDay);
        if (that != null) {
            return that;
        }
        Unit first = ever.getFirst();
        boolean perhaps = first.validFrom().isAfter(firstDay) && first.doubts().contains(Doubt.START_NOT_VERIFIED);
        return perhaps ? first : null;
    }

    /** A spreadsheet drops leading zeros; the code with them, where there is such a unit. */
    private @Nullable String withZeros(String code) {
        if (code.length() < 5 && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String padded = "0".repeat(5 - code.length()) + code;
            return gazetteer.ever(padded).isEmpty() ? null : padded;
        }
        return null;
    }

    private @Nullable BigDecimal share(long line, String text, String oldCode) {
        if (DECIMAL_COMMA.matcher(text).matches()) {
            problem(Code.NUMBER_DECIMAL_COMMA, line, "share", text, text.replace(',', '.'), oldCode);
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            problem(Code.NUMBER_UNREADABLE, line, "share", text, null, oldCode);
            return null;
        }
        BigDecimal share = new BigDecimal(text);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            problem(Code.SHARE_OUT_OF_RANGE, line, "share", text, null, oldCode);
            return null;
        }
        return share;
    }

    private void count(String oldCode) {
        if (oldCode.isEmpty()) {
            withoutOld++;
        } else {
            rowsOf.merge(oldCode, 1, Integer::sum);
        }
    }

    private void problem(Code code, long line, String column, String value, @Nullable String mend, String oldCode) {
        problems.add(new Problem(code, line, column, value, mend));
        if (!oldCode.isEmpty()) {
            wrong.add(oldCode);
        }
    }
}

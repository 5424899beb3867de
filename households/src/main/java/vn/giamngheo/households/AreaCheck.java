package vn.giamngheo.households;

import java.util.function.Consumer;
import vn.giamngheo.households.AreaRegister.Finding;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/** The unit is a commune of that day, and the household's area type is the unit's or doubted. */
final class AreaCheck implements Check {

    private static final int CODE_DIGITS = 5;

    private final AreaRegister areas;
    private final Column code;
    private final Column type;

    AreaCheck(AreaRegister areas) {
        this.areas = areas;
        Sheet sheet = Dictionary.get().household();
        code = sheet.column("area_code");
        type = sheet.column("area_type");
    }

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        SourceRow row = household.row();
        String area = (String) row.answers().get(code);
        if (area == null) {
            return;
        }
        switch (areas.find(area)) {
            case Finding.Commune commune -> compare(row, commune, problems);
            case Finding.OtherLevel(String name) -> problems.accept(row.problem(Code.AREA_NOT_COMMUNE, code, name));
            case Finding.OtherTime(String name, String successor) ->
                problems.accept(row.mendable(Code.AREA_NOT_VALID, code, successor, name));
            case Finding.Unknown unknown -> problems.accept(row.mendable(Code.AREA_UNKNOWN, code, withZeros(area)));
        }
    }

    private void compare(SourceRow row, Finding.Commune commune, Consumer<Problem> problems) {
        if (!commune.verified()) {
            problems.accept(row.problem(Code.AREA_NOT_VERIFIED, code));
        }
        Object own = row.answers().get(type);
        Boolean urban = commune.urban();
        if (own != null && urban != null && !own.equals(AreaType.of(urban).name())) {
            problems.accept(
                    row.problem(Code.AREA_TYPE_DIFFERS, type, AreaType.of(urban).name()));
        }
    }

    /** Spreadsheets take the zeros from the front of a code. */
    private @org.jspecify.annotations.Nullable String withZeros(String area) {
        String whole = "0".repeat(Math.max(0, CODE_DIGITS - area.length())) + area;
        return whole.length() > area.length() && areas.find(whole) instanceof Finding.Commune ? whole : null;
    }
}

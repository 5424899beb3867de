package vn.giamngheo.households;

import java.util.Set;
import vn.giamngheo.households.AreaRegister.Finding;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/** Fills the answers that the dictionary derives from others where the file leaves them empty. */
final class Settlement {

    private static final Set<String> WORKING = Set.of("CONTRACT", "NO_CONTRACT", "OWN_WORK", "SEEKING");

    private final AreaRegister areas;
    private final Column area;
    private final Column areaType;
    private final Column status;
    private final Column able;
    private final Column work;

    Settlement(AreaRegister areas) {
        this.areas = areas;
        Sheet household = Dictionary.get().household();
        area = household.column("area_code");
        areaType = household.column("area_type");
        Sheet member = Dictionary.get().member();
        status = member.column("status");
        able = member.column("able_to_work");
        work = member.column("work_status");
    }

    /** Area type from the unit, residence status and ability to work from the dictionary's rules. */
    void settle(Candidate household) {
        Answers answers = household.row().answers();
        if (answers.get(areaType) == null
                && answers.get(area) instanceof String code
                && areas.find(code) instanceof Finding.Commune commune
                && commune.urban() instanceof Boolean urban) {
            answers.put(areaType, AreaType.of(urban).name());
        }
        for (SourceRow member : household.members()) {
            settle(member.answers());
        }
    }

    private void settle(Answers member) {
        if (member.get(status) == null) {
            member.put(status, "PRESENT");
        }
        if (member.get(able) == null && member.get(work) instanceof String kind && WORKING.contains(kind)) {
            member.put(able, true);
        }
    }
}

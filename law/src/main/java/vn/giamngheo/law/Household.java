package vn.giamngheo.law;

import java.util.List;
import java.util.Map;
import vn.giamngheo.law.dictionary.Answers;

/**
 * One household (hộ gia đình) as it was answered for.
 *
 * @param answers the household's own answers; {@code area_type} already settled from the unit where the file left it
 *     empty
 * @param members its members (thành viên) in the order of the file, those no longer present included
 * @param marks deprivation marks given by hand, by indicator code; they win over what is computed
 * @param items chosen options of a score-card, by item code
 */
public record Household(Answers answers, List<Answers> members, Map<String, Boolean> marks, Map<String, String> items) {

    /** A household without hand-given marks or score-card items. */
    public Household(Answers answers, List<Answers> members) {
        this(answers, members, Map.of(), Map.of());
    }

    /** The household's code, stable over years. */
    public String code() {
        String code = answers.text("household_code");
        return code == null ? "" : code;
    }
}

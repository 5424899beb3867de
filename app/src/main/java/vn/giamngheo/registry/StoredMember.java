package vn.giamngheo.registry;

import java.util.Map;

/**
 * A member as he is stored.
 *
 * @param cells the text of each known answer by the column's code; the citizen number among them in clear
 */
public record StoredMember(int number, Map<String, String> cells) {

    public StoredMember {
        cells = Map.copyOf(cells);
    }

    /** The text of an answer; empty when unknown. */
    public String cell(String code) {
        return cells.getOrDefault(code, "");
    }
}

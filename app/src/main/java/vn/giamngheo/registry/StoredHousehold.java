package vn.giamngheo.registry;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.WrittenHousehold;

/**
 * A household as it is stored.
 *
 * @param version how often it has been changed
 * @param cells the text of each known answer by the column's code, marks and score-card items among them
 */
public record StoredHousehold(
        UUID id, long version, OffsetDateTime changedAt, Map<String, String> cells, List<StoredMember> members) {

    public StoredHousehold {
        cells = Map.copyOf(cells);
        members = List.copyOf(members);
    }

    /** The text of an answer; empty when unknown. */
    public String cell(String code) {
        return cells.getOrDefault(code, "");
    }

    /** Its code, stable over years. */
    public String code() {
        return cell("household_code");
    }

    /** The code of its commune. */
    public String area() {
        return cell("area_code");
    }

    /** The head, where there is one. */
    public Optional<StoredMember> head() {
        return members.stream()
                .filter(member -> "HEAD".equals(member.cell("relation")))
                .findFirst();
    }

    /** The member of a number. */
    public Optional<StoredMember> member(int number) {
        return members.stream().filter(member -> member.number() == number).findFirst();
    }

    /** The same with other answers of its own. */
    StoredHousehold withCells(Map<String, String> other) {
        return new StoredHousehold(id, version, changedAt, other, members);
    }

    /** The same with a member replaced or added. */
    StoredHousehold withMember(StoredMember member) {
        List<StoredMember> others = new ArrayList<>();
        boolean placed = false;
        for (StoredMember each : members) {
            if (!placed && each.number() >= member.number()) {
                others.add(member);
                placed = true;
            }
            if (each.number() != member.number()) {
                others.add(each);
            }
        }
        if (!placed) {
            others.add(member);
        }
        return new StoredHousehold(id, version, changedAt, cells, others);
    }

    /** The same without a member. */
    StoredHousehold withoutMember(int number) {
        return new StoredHousehold(
                id,
                version,
                changedAt,
                cells,
                members.stream().filter(each -> each.number() != number).toList());
    }

    /** Its answers read and checked as those of a file are. */
    public Candidate check(Terms terms) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (StoredMember member : members) {
            Map<String, String> row = new HashMap<>(member.cells());
            row.put("household_code", code());
            row.put("member_no", Integer.toString(member.number()));
            rows.add(row);
        }
        return WrittenHousehold.check(cells, rows, terms);
    }
}

package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/**
 * Exactly one member is the head (chủ hộ). An unknown relation is not "no head"; a head who moved away or died may
 * stand beside the one who followed.
 */
final class HeadCheck implements Check {

    private final Column relation;
    private final Column status;

    HeadCheck() {
        Sheet sheet = Dictionary.get().member();
        relation = sheet.column("relation");
        status = sheet.column("status");
    }

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        List<SourceRow> members = household.members();
        int heads = 0;
        int heading = 0;
        boolean unknown = members.isEmpty() || members.size() > Batch.MOST_MEMBERS;
        for (SourceRow member : members) {
            Object value = member.answers().get(relation);
            unknown |= value == null;
            if ("HEAD".equals(value)) {
                heads++;
                heading += gone(member) ? 0 : 1;
            }
        }
        if (heads == 0 && !unknown) {
            problems.accept(members.getFirst().problem(Code.HEAD_MISSING, relation));
        }
        if (heading > 1) {
            present(members).forEach(head -> problems.accept(head.problem(Code.HEAD_REPEATED, relation)));
        }
    }

    private List<SourceRow> present(List<SourceRow> members) {
        List<SourceRow> heads = new ArrayList<>();
        for (SourceRow member : members) {
            if ("HEAD".equals(member.answers().get(relation)) && !gone(member)) {
                heads.add(member);
            }
        }
        return heads;
    }

    private boolean gone(SourceRow member) {
        Object value = member.answers().get(status);
        return "LEFT".equals(value) || "DIED".equals(value);
    }
}

package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;

/** Parents are older than their children, by years; doubted only where every day of a loose date contradicts. */
final class RelationAgeCheck implements Check {

    private final LocalDate date;
    private final Column relation;
    private final Column birth;
    private final int parentGap = Plausibility.shipped().years("parent.gap");
    private final int grandparentGap = Plausibility.shipped().years("grandparent.gap");
    private final int youngestSpouse = Plausibility.shipped().years("spouse.min");

    RelationAgeCheck(LocalDate date) {
        this.date = date;
        Sheet sheet = Dictionary.get().member();
        relation = sheet.column("relation");
        birth = sheet.column("birth_date");
    }

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        PartialDate head = null;
        for (SourceRow member : household.members()) {
            if ("HEAD".equals(member.answers().get(relation))) {
                head = (PartialDate) member.answers().get(birth);
            }
        }
        for (SourceRow member : household.members()) {
            PartialDate own = (PartialDate) member.answers().get(birth);
            Object kind = member.answers().get(relation);
            if (own != null && kind != null && doubtful((String) kind, own, head)) {
                problems.accept(member.problem(
                        Code.AGES_IMPLAUSIBLE, birth, member.text(relation), head == null ? "" : shown(head)));
            }
        }
    }

    private boolean doubtful(String kind, PartialDate own, @Nullable PartialDate head) {
        if (kind.equals("SPOUSE")) {
            return Ages.oldest(own, date) < youngestSpouse;
        }
        return head != null
                && switch (kind) {
                    case "CHILD" -> tooNear(head, own, parentGap);
                    case "PARENT" -> tooNear(own, head, parentGap);
                    case "GRANDCHILD" -> tooNear(head, own, grandparentGap);
                    case "GRANDPARENT" -> tooNear(own, head, grandparentGap);
                    default -> false;
                };
    }

    /** Whether the elder is certainly less than so many years older. */
    private static boolean tooNear(PartialDate elder, PartialDate younger, int years) {
        return elder.first().plusYears(years).isAfter(younger.last());
    }

    private static String shown(PartialDate date) {
        return date.exact() ? date.first().toString() : date.first() + " … " + date.last();
    }
}

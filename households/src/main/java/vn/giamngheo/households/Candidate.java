package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Answers;

/** One household as its rows say, with all that is wrong or doubtful about them. */
public final class Candidate {

    private final SourceRow row;
    private final List<SourceRow> members;
    private final boolean repeated;
    private final List<Problem> problems = new ArrayList<>(0);
    private boolean usable = true;

    Candidate(SourceRow row, List<SourceRow> members, boolean repeated) {
        this.row = row;
        this.members = members;
        this.repeated = repeated;
    }

    /** The row of the household file. */
    public SourceRow row() {
        return row;
    }

    /** The rows of the member file, in their order. */
    public List<SourceRow> members() {
        return members;
    }

    /** Whether its code stands in another row too. */
    public boolean repeated() {
        return repeated;
    }

    /** What is wrong or doubtful. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether nothing is wrong with it; doubts do not matter. */
    public boolean usable() {
        return usable;
    }

    /** The household that the rules are asked about. */
    public Household household() {
        List<Answers> answers = new ArrayList<>(members.size());
        for (SourceRow member : members) {
            answers.add(member.answers());
        }
        return new Household(row.answers(), answers, row.marks(), row.items());
    }

    void add(Problem problem) {
        problems.add(problem);
        usable &= problem.warning();
    }
}

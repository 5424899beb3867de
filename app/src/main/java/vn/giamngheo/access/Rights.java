package vn.giamngheo.access;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what, as the table of rights has it. */
@Component
public final class Rights {

    private final RightsTable table = RightsTable.shipped();

    /** Lets the work go on where the person's role has the right; else the answer is a page with status 403. */
    public void require(Acting who, Right right) {
        if (!has(who, right)) {
            throw new Refusal(right);
        }
    }

    /** Whether the person's role has the right: for what a page offers. */
    public boolean has(Acting who, Right right) {
        return has(who.role(), right);
    }

    boolean has(Role role, Right right) {
        return table.of(role).contains(right);
    }

    /** The levels of area that an account of a role may have. */
    public Set<AreaRule> areas(Role role) {
        return table.areas(role);
    }

    /** Whether one person may not have both roles. */
    public boolean mayNotMeet(Role one, Role other) {
        return table.mayNotMeet(one, other);
    }
}

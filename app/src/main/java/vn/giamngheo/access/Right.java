package vn.giamngheo.access;

import java.util.Arrays;
import java.util.Optional;

/** The permission for one use case; who has it stands in the table of rights. */
public enum Right {
    OVERVIEW_READ("overview.read"),
    HOUSEHOLD_LIST("household.list"),
    HOUSEHOLD_OPEN("household.open"),
    HOUSEHOLD_EDIT("household.edit"),
    MEMBER_IDENTITY("member.identity"),
    ATTACHMENT_OPEN("attachment.open"),
    ATTACHMENT_ADD("attachment.add"),
    WORKLIST_READ("worklist.read"),
    IMPORT_RUN("import.run"),
    IMPORT_UNDO("import.undo"),
    DENOMINATORS_READ("denominators.read"),
    DENOMINATORS_EDIT("denominators.edit"),
    LEDGER_IMPORT("ledger.import"),
    CLASSIFICATION_RUN("classification.run"),
    OPINION_RECORD("opinion.record"),
    LIST_APPROVE("list.approve"),
    SUMMARY_READ("summary.read"),
    SLIP_ISSUE("slip.issue"),
    SLIP_LIST("slip.list"),
    ACCOUNT_MANAGE("account.manage"),
    AUDIT_READ("audit.read");

    private final String key;

    Right(String key) {
        this.key = key;
    }

    /** Its name in the table of rights, for example {@code household.open}. */
    public String key() {
        return key;
    }

    static Optional<Right> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}

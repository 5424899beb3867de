package vn.giamngheo.access;

/** What came of the wish to change one's password. */
public sealed interface PasswordChange {

    /** It is changed, and every other session of the account has ended. */
    record Done(Account account) implements PasswordChange {}

    /** The present password was not shown rightly. */
    record NotAdmitted(Admission admission) implements PasswordChange {}

    /** The new one cannot be taken. */
    record Objected(PasswordRules.Objection objection) implements PasswordChange {}
}

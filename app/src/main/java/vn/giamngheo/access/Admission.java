package vn.giamngheo.access;

/** What came of showing a name and a password. */
public sealed interface Admission {

    /** Name and password are right. */
    record Granted(Account account) implements Admission {}

    /** Name or password is wrong; which one is not said. */
    record Refused() implements Admission {}

    /**
     * Too many wrong attempts under this name.
     *
     * @param minutes how long to wait, at least 1
     */
    record Locked(long minutes) implements Admission {}
}

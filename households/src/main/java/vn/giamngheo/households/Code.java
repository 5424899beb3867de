package vn.giamngheo.households;

/** What can be wrong with a row, or doubtful; the sentence and the mend of each stand in the message bundles. */
public enum Code {
    /** A row has fewer fields than the head. */
    FIELDS_TOO_FEW,
    /** A row has more fields than the head. */
    FIELDS_TOO_MANY,
    /** The last row has fewer fields than the head and no line end. */
    ROW_CUT_OFF,
    /** Text stands behind the quote that closes a field. */
    QUOTE_MISPLACED,
    /** A key column is empty. */
    KEY_MISSING,
    /** A key stands twice. */
    KEY_REPEATED,
    /** Digits were grouped. */
    NUMBER_GROUPED,
    /** A number below zero. */
    NUMBER_NEGATIVE,
    /** A number with a decimal comma. */
    NUMBER_DECIMAL_COMMA,
    /** A number too large to be meant. */
    NUMBER_TOO_LARGE,
    /** Not a number. */
    NUMBER_UNREADABLE,
    /** Neither yes nor no. */
    BOOL_UNREADABLE,
    /** A code that the dictionary does not have. */
    CODE_UNKNOWN,
    /** No such day in the calendar. */
    DATE_IMPOSSIBLE,
    /** Not a date. */
    DATE_UNREADABLE,
    /** A date after the day of the review. */
    DATE_FUTURE,
    /** A person older than anyone. */
    AGE_TOO_HIGH,
    /** A unit code that never was. */
    AREA_UNKNOWN,
    /** A unit that is not there on the day of the review. */
    AREA_NOT_VALID,
    /** A unit that is a province or a district. */
    AREA_NOT_COMMUNE,
    /** A member whose household is not in the household file. */
    MEMBER_WITHOUT_HOUSEHOLD,
    /** A household without any member row. */
    HOUSEHOLD_WITHOUT_MEMBER,
    /** More member rows than a household can have. */
    MEMBERS_TOO_MANY,
    /** No member is the head. */
    HEAD_MISSING,
    /** Two members are the head. */
    HEAD_REPEATED,

    /** A column that the dictionary does not have. */
    COLUMN_UNKNOWN(Severity.WARNING),
    /** A mark for an indicator that the standard does not have. */
    INDICATOR_UNKNOWN(Severity.WARNING),
    /** A commune of a day before our sources begin. */
    AREA_NOT_VERIFIED(Severity.WARNING),
    /** An area type other than the unit's. */
    AREA_TYPE_DIFFERS(Severity.WARNING),
    /** Ages that do not fit the relation. */
    AGES_IMPLAUSIBLE(Severity.WARNING),
    /** Attends a school above his age. */
    SCHOOLING_ABOVE_AGE(Severity.WARNING),
    /** Has finished a school above his age. */
    QUALIFICATION_ABOVE_AGE(Severity.WARNING),
    /** Malnourished, but no child. */
    MALNOURISHED_ABOVE_AGE(Severity.WARNING),
    /** An identity card number of the old kind. */
    CITIZEN_ID_OLD(Severity.WARNING),
    /** A citizen number of no known form. */
    CITIZEN_ID_FORM(Severity.WARNING),
    /** A citizen number of the other sex. */
    CITIZEN_ID_SEX(Severity.WARNING),
    /** A citizen number of another year of birth. */
    CITIZEN_ID_BIRTH(Severity.WARNING),
    /** B1 points and income lead to different answers. */
    B1_AGAINST_INCOME(Severity.WARNING),
    /** B2 points other than computed. */
    B2_DIFFERS(Severity.WARNING),
    /** Labour capacity other than computed. */
    LABOUR_CAPACITY_DIFFERS(Severity.WARNING),
    /** Another doubt that the standard raises. */
    STANDARD_NOTICE(Severity.WARNING),
    /** The standard is not in force on that day. */
    STANDARD_NOT_IN_FORCE(Severity.WARNING);

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    /** Whether the household is left out because of it. */
    public Severity severity() {
        return severity;
    }

    /** Whether the row stays. */
    public boolean warning() {
        return severity == Severity.WARNING;
    }

    /** What a problem does to its household. */
    public enum Severity {
        /** The household is left out whole. */
        ERROR,
        /** The row stays; a person should look at it. */
        WARNING
    }
}

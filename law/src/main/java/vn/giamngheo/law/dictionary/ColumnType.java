package vn.giamngheo.law.dictionary;

/**
 * What a column holds, and as which Java type {@link Answers} keeps it; an unknown answer is {@code null}.
 */
public enum ColumnType {
    /** Free text: {@link String}, NFC, trimmed. */
    TEXT,
    /** A whole number, never negative: {@link Long}; money in đồng. */
    INTEGER,
    /** A decimal number, a point before the fraction: {@link Double}. */
    DECIMAL,
    /** Yes or no: {@link Boolean}. */
    BOOL,
    /** One code of a closed list: {@link String}, the code. */
    ENUM,
    /** Any number of codes: a {@code List<String>} in dictionary order; the empty list is the known empty set. */
    SET,
    /** A day, month or year: {@link PartialDate}. */
    DATE
}

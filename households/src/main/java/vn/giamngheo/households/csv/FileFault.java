package vn.giamngheo.households.csv;

/** Why a whole file cannot be used; nothing is written then. */
public enum FileFault {
    /** There is no such file. */
    FILE_MISSING,
    /** A folder stands where a file was expected. */
    FILE_IS_DIRECTORY,
    /** A pipe or device, which cannot be read twice. */
    FILE_NOT_REGULAR,
    /** The system does not let us read it. */
    FILE_UNREADABLE,
    /** It has no head. */
    FILE_EMPTY,
    /** It is a workbook, an archive or another kind of file. */
    FILE_NOT_CSV,
    /** It holds NUL bytes. */
    FILE_HAS_NUL,
    /** It is in another encoding than UTF-8. */
    FILE_NOT_UTF8,
    /** It ends within a quoted field. */
    FILE_TRUNCATED,
    /** It changed while it was read. */
    FILE_CHANGED,
    /** Its head is divided by another character than comma, semicolon or tab. */
    HEAD_DELIMITER,
    /** Its lines end with a lone carriage return. */
    HEAD_LINE_ENDS,
    /** A column that every such file needs is not there. */
    HEAD_COLUMN_MISSING,
    /** Two columns mean the same. */
    HEAD_COLUMN_REPEATED,
    /** It has more columns than a file of people can have. */
    HEAD_COLUMNS_TOO_MANY,
    /** A field is longer than any answer. */
    FIELD_TOO_LONG,
    /** A row is longer than any household's. */
    ROW_TOO_LONG,
    /** The result would overwrite a file that is read. */
    OUT_IS_INPUT,
    /** Result and error list would be the same file. */
    OUT_TWICE,
    /** A folder stands where the result should be written. */
    OUT_IS_DIRECTORY,
    /** The result cannot be written. */
    OUT_NOT_WRITABLE,
    /** The result could not be written to its end, for example because the disk is full. */
    OUT_BROKEN_OFF,
    /** The rows could not be put in order because the folder for passing files is full or closed. */
    SPOOL_BROKEN_OFF
}

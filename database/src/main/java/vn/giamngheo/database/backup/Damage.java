package vn.giamngheo.database.backup;

/** What is wrong with a backup file; the words are in the bundle {@code database} under {@code word.}. */
enum Damage {
    NO_BLOCK,
    BLOCK_SUM,
    FILE_SUM,
    TRAILING_BYTES,
    BLOCK_LENGTH,
    BLOCK_COMPRESSION,
    CUT_OFF,
    ORDER,
    CONTENTS,
    ROW_COUNT,
    TABLE_SUM
}

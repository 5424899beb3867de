package vn.giamngheo.database.backup;

/**
 * What a backup consists of after its first line: blocks, each with its kind, its stored and its plain length, a CRC-32C
 * over all of these and the stored bytes, and the stored bytes (deflated).
 *
 * <p>In order: one header, at most one of keys, for each table a begin, its data, and an end, then the sequences and the
 * trailer; after the last block stand the 32 bytes of SHA-256 over everything before them.
 *
 * @param kind what the plain bytes mean
 * @param plain the bytes before deflation
 */
record Block(Kind kind, byte[] plain) {

    /** The first line of every backup; the number is the version of the format. */
    static final String FIRST_WORD = "GIAMNGHEO-BACKUP ";

    static final int FORMAT = 1;

    /** The largest plain length that is written, and read. */
    static final int LARGEST = 1 << 20;

    /** Kind, stored length, plain length, checksum. */
    static final int HEAD = 1 + 4 + 4 + 4;

    /** The kinds of blocks; all but data are JSON. */
    enum Kind {
        HEADER('H'),
        KEYS('K'),
        TABLE_BEGIN('T'),
        DATA('D'),
        TABLE_END('E'),
        SEQUENCES('S'),
        TRAILER('Z');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        byte letter() {
            return (byte) letter;
        }
    }
}

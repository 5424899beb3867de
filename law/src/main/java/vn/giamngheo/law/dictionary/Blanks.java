package vn.giamngheo.law.dictionary;

/** What counts as a blank around a cell: white space, also the kinds that offices paste without seeing them. */
public final class Blanks {

    private Blanks() {}

    /** The text without the blanks before and after it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether the character is white space, a no-break space, of no width, or a byte order mark. */
    public static boolean blank(char c) {
        return c <= ' ' || c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c) || hidden(c));
    }

    private static boolean hidden(char c) {
        return c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
    }
}

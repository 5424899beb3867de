package vn.giamngheo.law.dictionary;

/** The shapes in which numbers are written, those that we accept and those that we only recognise. */
final class NumberText {

    private static final int MOST_DIGITS = 18;
    private static final int DECIMAL_DIGITS = 15;

    private NumberText() {}

    /** One to eighteen digits and nothing else. */
    static boolean whole(String text) {
        return text.length() <= MOST_DIGITS && allDigits(text);
    }

    /** Digits and nothing else. */
    static boolean allDigits(String text) {
        return !text.isEmpty() && digits(text, 0) == text.length();
    }

    /** Digits, perhaps with a minus before and a fraction behind {@code mark}. */
    static boolean decimal(String text, char mark) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = digits(text, from);
        boolean whole = point > from && point - from <= DECIMAL_DIGITS;
        if (point == text.length()) {
            return whole && mark == '.';
        }
        int end = digits(text, point + 1);
        return whole && text.charAt(point) == mark && end == text.length() && fits(end - point - 1);
    }

    /** Says what a text is that is no number of ours, with the digits that were probably meant. */
    static Reading notWhole(String text) {
        if (grouped(text)) {
            return new Reading.Unreadable("NUMBER_GROUPED", digitsOf(text));
        }
        if (text.startsWith("-") && digits(Blanks.strip(text.substring(1)), 0) > 0) {
            return new Reading.Unreadable("NUMBER_NEGATIVE", null);
        }
        String bare = withoutUnit(text);
        if (bare.length() < text.length() && (whole(bare) || grouped(bare))) {
            return new Reading.Unreadable("NUMBER_UNREADABLE", digitsOf(bare));
        }
        return new Reading.Unreadable("NUMBER_UNREADABLE", zeroFraction(text));
    }

    /** One to three digits, then groups of three behind a point, comma, apostrophe or any kind of space. */
    static boolean grouped(String text) {
        int first = digits(text, 0);
        if (first < 1 || first > 3 || first == text.length()) {
            return false;
        }
        int at = first;
        while (at < text.length()) {
            if (!separates(text.charAt(at)) || digits(text, at + 1) != at + 4) {
                return false;
            }
            at += 4;
        }
        return true;
    }

    private static boolean separates(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019' || Blanks.blank(c);
    }

    private static boolean fits(int digits) {
        return digits >= 1 && digits <= DECIMAL_DIGITS;
    }

    private static @org.jspecify.annotations.Nullable String zeroFraction(String text) {
        int point = digits(text, 0);
        boolean zero = point > 0 && point + 1 < text.length() && text.charAt(point) == '.';
        for (int at = point + 1; zero && at < text.length(); at++) {
            zero = text.charAt(at) == '0';
        }
        return zero ? text.substring(0, point) : null;
    }

    private static String withoutUnit(String text) {
        int end = text.length();
        while (end > 0 && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        String unit = Folding.fold(text.substring(end));
        return unit.equals("d") || unit.equals("vnd") || unit.equals("dong") ? text.substring(0, end) : text;
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(c -> isDigit((char) c)).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** The index behind the digits that begin at {@code from}. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package vn.giamngheo.law.dictionary;

import java.text.Normalizer;
import java.util.Locale;

/** The folded form in which words are compared: no tones, đ as d, lower case, single spaces, no punctuation around. */
public final class Folding {

    private Folding() {}

    /** {@code "Nhà  Tiêu*"} and {@code "nha tieu"} fold to the same text; both Unicode forms do. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (c == 'đ' || c == 'Đ') {
                c = 'd';
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            } else {
                gap = true;
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}

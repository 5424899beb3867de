package vn.giamngheo.gazetteer.tool;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.UnitType;
import vn.giamngheo.gazetteer.UnitTypes;

/** Names as the sources write them, cleaned, taken apart and made comparable. */
final class Names {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Names() {}

    /** NFC, single spaces, none around. */
    static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** What two spellings of one name share: case, place of the tone, leading zeros and punctuation do not count. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : clean(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            StringBuilder letters = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
            }
            key.append(key.isEmpty() ? "" : " ")
                    .append(letters.toString().replaceFirst("^0+(?=\\d)", ""))
                    .append(tones);
        }
        return key.toString();
    }

    /** The key of a name without the word of its type. */
    static String bareKey(String fullName) {
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
            Optional<Named> named = split(fullName, level);
            if (named.isPresent()) {
                return key(named.get().name());
            }
        }
        return key(fullName);
    }

    /** Takes {@code Phường Ba Đình} apart; empty when it begins with no type of the level. */
    static Optional<Named> split(String fullName, Level level) {
        String clean = clean(fullName);
        for (UnitType type : UnitTypes.shipped().of(level)) {
            String title = type.title() + " ";
            if (clean.regionMatches(true, 0, title, 0, title.length())) {
                return Optional.of(new Named(type, withoutZero(clean.substring(title.length()))));
            }
        }
        return Optional.empty();
    }

    private static String withoutZero(String name) {
        return name.matches("0\\d+") ? name.replaceFirst("^0+", "") : name;
    }

    /** A name taken apart. */
    record Named(UnitType type, String name) {}
}

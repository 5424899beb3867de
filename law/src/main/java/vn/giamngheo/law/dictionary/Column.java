package vn.giamngheo.law.dictionary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of the dictionary.
 *
 * @param index place in its {@link Sheet}, from 0; also the order in which questions are listed to people
 * @param code the name in files, rule packs and JSON, for example {@code toilet}
 * @param required whether a row without it cannot be used
 * @param headings the official heading first, then other headings that offices use
 * @param choices the codes of an {@code ENUM} or of a closed {@code SET}; empty otherwise
 * @param aliases other words that mean a code, folded
 * @param max the largest number that can be meant, or null
 * @param past whether a date may not lie after the day of the review
 */
public record Column(
        int index,
        String code,
        ColumnType type,
        boolean required,
        List<Text> headings,
        List<Choice> choices,
        Map<String, String> aliases,
        @Nullable Long max,
        boolean past) {

    /** The official heading. */
    public Text heading() {
        return headings.getFirst();
    }

    /** The words of a code in a language, or the code itself where the dictionary has no words for it. */
    public String words(String value, String language) {
        for (Choice choice : choices) {
            if (choice.code().equals(value)) {
                return choice.words().in(language);
            }
        }
        return value;
    }
}

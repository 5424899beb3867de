package vn.giamngheo.law;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * A place in a legal document.
 *
 * @param document the number of the document, for example {@code 07/2021/NĐ-CP}
 * @param kind its kind (Nghị định, Quyết định …)
 * @param article điều, or null when not known
 * @param clause khoản, or null
 * @param what a place without number (an annex), or what the document does there; null when there is nothing to say
 */
public record Citation(
        String document,
        Text kind,
        @Nullable String article,
        @Nullable String clause,
        @Nullable Text what) {}

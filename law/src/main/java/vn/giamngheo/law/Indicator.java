package vn.giamngheo.law;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * One thing a household may lack (chỉ số thiếu hụt).
 *
 * @param service the basic social service it belongs to (dịch vụ xã hội cơ bản)
 * @param lacks when a household is deprived, in the words of the law
 * @param when the rule, or null where the thresholds are not known and only the hand-given mark counts
 */
record Indicator(
        String code,
        Text service,
        Text name,
        Text lacks,
        @Nullable Rule when,
        Citation citation,
        Certainty certainty) {}

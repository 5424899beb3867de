package vn.giamngheo.registry.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the overview asks for.
 *
 * @param area the code of the unit, or null for the uppermost
 * @param standard the id of the standard, or null for the latest
 * @param by whether the rows are communes where they could be districts
 * @param sort the column the rows are sorted by
 */
record Asked(@Nullable String area, @Nullable String standard, boolean by, Sort sort) {

    /** The columns that rows can be sorted by. */
    enum Sort {
        RATE,
        POOR,
        NEAR,
        HOUSEHOLDS,
        NAME;

        static Sort of(@Nullable String text) {
            for (Sort each : values()) {
                if (each.name().equalsIgnoreCase(text)) {
                    return each;
                }
            }
            return RATE;
        }
    }

    Asked inArea(@Nullable String code) {
        return new Asked(code, standard, by, sort);
    }

    Asked byCommune(boolean wanted) {
        return new Asked(area, standard, wanted, sort);
    }

    Asked sortedBy(Sort column) {
        return new Asked(area, standard, by, column);
    }

    /** The address that asks for this. */
    String path() {
        Map<String, String> query = new LinkedHashMap<>();
        if (area != null) {
            query.put("area", area);
        }
        if (standard != null) {
            query.put("standard", standard);
        }
        if (by) {
            query.put("by", "commune");
        }
        if (sort != Sort.RATE) {
            query.put("sort", sort.name().toLowerCase(java.util.Locale.ROOT));
        }
        return query.isEmpty()
                ? "/"
                : query.entrySet().stream()
                        .map(part -> part.getKey() + "=" + UriUtils.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/?", ""));
    }
}

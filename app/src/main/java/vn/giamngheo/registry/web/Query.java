package vn.giamngheo.registry.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The part of an address behind the question mark, put together piece by piece. */
final class Query {

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Adds a part; nothing for an unknown or empty value. */
    Query with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.put(name, value);
        }
        return this;
    }

    /** The address of a page with these parts. */
    String on(String page) {
        return parts.isEmpty()
                ? page
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + UriUtils.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", page + "?", ""));
    }
}

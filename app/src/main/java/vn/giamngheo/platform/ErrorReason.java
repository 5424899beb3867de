package vn.giamngheo.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What an error page adds to its general sentence: the key of a text. */
public final class ErrorReason {

    private static final String ATTRIBUTE = ErrorReason.class.getName();

    private ErrorReason() {}

    /** Lets the error page of this request say a text. */
    public static void set(HttpServletRequest request, String key) {
        request.setAttribute(ATTRIBUTE, key);
    }

    static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String key ? key : null;
    }
}

package vn.giamngheo.platform;

import org.jspecify.annotations.Nullable;

/** Tells our own addresses from addresses elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /** The path when it is one of ours, otherwise the first page: nobody is sent away from here by a link. */
    public static String orRoot(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        return path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\') ? path : "/";
    }
}

package vn.giamngheo.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the pages speak. */
public enum Language {
    /** Vietnamese, which everybody gets who has not chosen. */
    VI,
    /** English. */
    EN;

    /** The language of a tag such as {@code en}; Vietnamese when the tag is none of ours. */
    public static Language of(@Nullable String tag) {
        return EN.tag().equals(tag) ? EN : VI;
    }

    /** The language that whoever makes a request has chosen. */
    public static Language wanted(HttpServletRequest request) {
        return of(Frames.cookie(request, LanguageSwitch.COOKIE));
    }

    /** The tag, for example {@code vi}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale for numbers, dates and words. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language one would switch to. */
    public Language other() {
        return this == VI ? EN : VI;
    }
}

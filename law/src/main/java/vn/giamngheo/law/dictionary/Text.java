package vn.giamngheo.law.dictionary;

/** A text for people in the two languages of the system, Vietnamese first. */
public record Text(String vi, String en) {

    /** The text in the given language: {@code "en"} for English, anything else for Vietnamese. */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}

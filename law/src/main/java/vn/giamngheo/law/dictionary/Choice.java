package vn.giamngheo.law.dictionary;

/** One code of an {@code ENUM} or {@code SET} column with its words. */
public record Choice(String code, Text words) {}

package vn.giamngheo.law;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Column;

/**
 * An answer that is not known: of the household, or of one member.
 *
 * @param place its order among all questions of the household: the household's first, then member by member
 * @param memberNo the member's number, or null for the household
 * @param code the column's code as it is written in files
 * @param column the column, or null for a deprivation mark
 */
record Question(
        int place,
        @Nullable Long memberNo,
        String code,
        @Nullable Column column) implements Comparable<Question> {

    private static final int STRIDE = 10_000;
    private static final int MARKS = 5_000;

    static Question ofHousehold(Column column) {
        return new Question(column.index(), null, column.code(), column);
    }

    /** The mark of an indicator that can only be given by hand. */
    static Question ofMark(int indicator, String code) {
        return new Question(MARKS + indicator, null, code, null);
    }

    static Question ofMember(int position, long memberNo, Column column) {
        return new Question((position + 1) * STRIDE + column.index(), memberNo, column.code(), column);
    }

    /** As it is listed in results: {@code column}, or {@code member_no.column}. */
    String label() {
        return memberNo == null ? code : memberNo + "." + code;
    }

    @Override
    public int compareTo(Question other) {
        return Integer.compare(place, other.place);
    }
}

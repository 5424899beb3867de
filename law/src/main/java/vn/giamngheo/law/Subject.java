package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;

/**
 * The household or one member as a rule sees it on a day: field names to values, open answers absent.
 *
 * <p>A map only because the rule library selects fields from maps; it cannot be listed.
 */
final class Subject extends AbstractMap<String, Object> {

    private final Fields fields;
    private final Answers answers;
    private final LocalDate day;
    private final int position;

    private Subject(Fields fields, Answers answers, LocalDate day, int position) {
        this.fields = fields;
        this.answers = answers;
        this.day = day;
        this.position = position;
    }

    static Subject household(Answers answers, LocalDate day) {
        return new Subject(Fields.HOUSEHOLD, answers, day, -1);
    }

    static Subject member(Answers answers, LocalDate day, int position) {
        return new Subject(Fields.MEMBER, answers, day, position);
    }

    Answers answers() {
        return answers;
    }

    boolean ofHousehold() {
        return position < 0;
    }

    /** The value of a field, or null while it is open. */
    @Nullable
    Object value(Field field) {
        return field.of(answers.get(field.column()), day);
    }

    /** The question that a field's column asks of this subject. */
    Question question(Field field) {
        if (ofHousehold()) {
            return Question.ofHousehold(field.column());
        }
        Long number = answers.number("member_no");
        return Question.ofMember(position, number == null ? position + 1 : number, field.column());
    }

    @Override
    public @Nullable Object get(Object name) {
        Field field = fields.find((String) name);
        return field == null ? null : value(field);
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("a subject is asked field by field");
    }

    @Override
    public int size() {
        return fields.type().fieldNames().size();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return ofHousehold() ? "household" : "member at " + position;
    }
}

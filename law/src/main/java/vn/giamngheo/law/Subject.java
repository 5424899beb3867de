package vn.giamngheo.law;

import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;

/** The household or one member as a rule sees it on a day: field names to values, open answers absent. */
@SuppressWarnings(
        "Immutable") // Nobody changes answers while they are assessed, and a subject lives no longer than that.
final class Subject extends StructValue<String, Subject> {

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

    /** The value that the rule library selects; it only asks for what is answered. */
    @Override
    public Object select(String name) {
        Object value = valueOf(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not answered");
        }
        return value;
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(valueOf(name));
    }

    private @Nullable Object valueOf(String name) {
        Field field = fields.find(name);
        return field == null ? null : value(field);
    }

    @Override
    public Subject value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return false;
    }

    @Override
    public CelType celType() {
        return fields.type();
    }
}

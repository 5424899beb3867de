package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.giamngheo.law.dictionary.Choice;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.PartialDate;

/**
 * For each open question of a household a few answers that stand for all: every yes and no, every code that a rule
 * tells apart, one number or date for every interval between the points that the rules compare with.
 */
final class Representatives {

    private static final int OLDEST = 130;
    private static final String SOMETHING_ELSE = " ";
    private static final int MOST_SET_CODES = 4;

    private final Facts facts;
    private final Map<Integer, Object[]> answers = new HashMap<>();
    private final Map<Integer, Object> inWork = new HashMap<>();

    Representatives(Facts facts) {
        this.facts = facts;
    }

    /** The representative answers, in the column's own type. */
    Object[] of(Subject subject, Field field) {
        int place = subject.question(field).place();
        Object[] found = answers.get(place);
        if (found == null) {
            if (inWork.put(place, this) != null) {
                throw new Outcomes.TooOpen();
            }
            found = find(subject, field.column());
            answers.put(place, found);
            inWork.remove(place);
        }
        return found;
    }

    private Object[] find(Subject subject, Column column) {
        return switch (column.type()) {
            case BOOL -> new Object[] {true, false};
            case ENUM, TEXT -> codes(subject, column);
            case SET -> sets(subject, column);
            case INTEGER -> wholes(subject, column);
            case DECIMAL -> decimals(subject, column);
            case DATE -> dates(subject, column);
        };
    }

    private Object[] codes(Subject subject, Column column) {
        if (column.choices().size() == 2) {
            return column.choices().stream().map(Choice::code).toArray();
        }
        TreeSet<String> named = new TreeSet<>();
        points(subject, column, (field, operation, value) -> addCodes(named, value));
        List<Object> answers = new ArrayList<>();
        String other = column.choices().isEmpty() ? SOMETHING_ELSE : null;
        for (Choice choice : column.choices()) {
            if (named.remove(choice.code())) {
                answers.add(choice.code());
            } else if (other == null) {
                other = choice.code();
            }
        }
        answers.addAll(named);
        if (other != null) {
            answers.add(other);
        }
        return answers.toArray();
    }

    private Object[] sets(Subject subject, Column column) {
        TreeSet<String> named = new TreeSet<>();
        points(subject, column, (field, operation, value) -> addCodes(named, value));
        List<String> told = List.copyOf(named).subList(0, Math.min(named.size(), MOST_SET_CODES));
        List<String> rest = new ArrayList<>();
        for (Choice choice : column.choices()) {
            if (!named.contains(choice.code()) && rest.isEmpty()) {
                rest.add(choice.code());
            }
        }
        if (column.choices().isEmpty()) {
            rest.add(SOMETHING_ELSE);
        }
        List<Object> answers = new ArrayList<>();
        for (int bits = 0; bits < 1 << told.size(); bits++) {
            List<String> set = new ArrayList<>();
            for (int i = 0; i < told.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(told.get(i));
                }
            }
            answers.add(List.copyOf(set));
            if (!rest.isEmpty()) {
                set.addAll(rest);
                answers.add(List.copyOf(set));
            }
        }
        return answers.toArray();
    }

    private static void addCodes(TreeSet<String> named, Object value) {
        if (value instanceof String code) {
            named.add(code);
        } else if (value instanceof List<?> list) {
            list.forEach(code -> named.add((String) code));
        }
    }

    private Object[] wholes(Subject subject, Column column) {
        TreeSet<Long> numbers = new TreeSet<>(List.of(0L));
        points(subject, column, (field, operation, value) -> {
            if (value instanceof Long n) {
                numbers.addAll(List.of(n - 1, n, n + 1));
            }
        });
        return numbers.tailSet(0L).toArray();
    }

    private Object[] decimals(Subject subject, Column column) {
        TreeSet<Double> numbers = new TreeSet<>(List.of(0.0));
        points(subject, column, (field, operation, value) -> {
            if (value instanceof Double n) {
                numbers.addAll(List.of(Math.nextDown(n), n, Math.nextUp(n)));
            }
        });
        return numbers.tailSet(0.0).toArray();
    }

    private Object[] dates(Subject subject, Column column) {
        PartialDate given = (PartialDate) subject.answers().get(column);
        LocalDate first = given == null ? facts.day().minusYears(OLDEST) : given.first();
        LocalDate last = given == null || given.last().isAfter(facts.day()) ? facts.day() : given.last();
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(first));
        points(subject, column, (field, operation, value) -> {
            if (value instanceof Long n && operation != Operation.AT_MOST && operation != Operation.MORE) {
                addTurn(starts, field, n, first, last);
            }
            if (value instanceof Long n && operation != Operation.LESS && operation != Operation.AT_LEAST) {
                addTurn(starts, field, n + 1, first, last);
            }
        });
        return starts.toArray();
    }

    /** Adds the first date at which a derived number, which only rises or only falls with the date, passes a point. */
    private void addTurn(TreeSet<LocalDate> starts, Field field, long point, LocalDate first, LocalDate last) {
        boolean before = field.derived(first, facts.day()) >= point;
        if (field.derived(last, facts.day()) >= point == before) {
            return;
        }
        long low = first.toEpochDay();
        long high = last.toEpochDay();
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (field.derived(LocalDate.ofEpochDay(middle), facts.day()) >= point == before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        starts.add(LocalDate.ofEpochDay(high));
    }

    private interface Points {
        void point(Field field, Operation operation, Object value);
    }

    /** Every value that some rule compares a column of this subject with. */
    private void points(Subject subject, Column column, Points points) {
        for (Rule rule : facts.rules()) {
            for (Comparison comparison : rule.comparisons()) {
                if (comparison.asks(subject, column)) {
                    other(comparison, subject)
                            .forEach(value -> points.point(comparison.read().field(), comparison.operation(), value));
                }
            }
        }
    }

    private Iterable<Object> other(Comparison comparison, Subject subject) {
        try {
            Symbolic.Scope scope = comparison.read().ofHousehold()
                    ? null
                    : new Symbolic.Scope(comparison.read().loop(), subject, null);
            return Outcomes.values(Symbolic.evaluate(comparison.other(), facts, scope));
        } catch (Outcomes.TooOpen e) {
            return List.of();
        }
    }

    /** One place where a rule compares a field with something else. */
    record Comparison(Node.Read read, Operation operation, Node other) {
        boolean asks(Subject subject, Column column) {
            return read.ofHousehold() == subject.ofHousehold() && read.field().column() == column;
        }
    }
}

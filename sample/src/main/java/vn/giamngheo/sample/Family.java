package vn.giamngheo.sample;

import org.jspecify.annotations.Nullable;

/** One household while being made up; used again for the next one. */
final class Family {

    private static final int MOST = 14;

    private final Person[] people = new Person[MOST];
    private int size;

    boolean low;
    /** From 0, best off, to 1000. */
    int hardship;

    long income;
    boolean incomeKnown;
    int points;
    boolean pointsKnown;
    String previous = "NONE";
    boolean noLabour;
    final Home home = new Home();

    Family() {
        for (int i = 0; i < MOST; i++) {
            people[i] = new Person();
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    Person get(int i) {
        return people[i];
    }

    Person head() {
        return people[0];
    }

    boolean full() {
        return size == MOST;
    }

    Person add(Relation relation, boolean male, int birth) {
        Person person = people[size++];
        person.begin(relation, male, birth);
        return person;
    }

    @Nullable
    Person spouse() {
        return size > 1 && people[1].relation == Relation.SPOUSE ? people[1] : null;
    }

    int present() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (people[i].present()) {
                count++;
            }
        }
        return count;
    }

    /** Whether this now looks poor, with other than income taken into account. */
    boolean looksPoor() {
        return low && hardship >= 760;
    }
}

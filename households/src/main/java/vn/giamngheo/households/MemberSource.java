package vn.giamngheo.households;

import java.io.Closeable;

/** Hands out the member rows household by household. */
interface MemberSource extends Closeable {

    /** Adds the members of the household that was added to the batch last. */
    void membersOf(KeyHash household, int ordinal, Batch batch);

    /** Adds stray rows that are still left, as many as the batch takes; false when there are none any more. */
    boolean rest(Batch batch);

    @Override
    void close();
}

package vn.giamngheo.households;

import java.time.LocalDate;
import vn.giamngheo.law.dictionary.PartialDate;

/** Completed years (tuổi tròn) on a day; who was born on 29 February completes a year on 1 March. */
final class Ages {

    private Ages() {}

    /** The fewest years that a birth given so loosely can mean. */
    static int youngest(PartialDate birth, LocalDate date) {
        return completed(birth.last(), date);
    }

    /** The most years that a birth given so loosely can mean. */
    static int oldest(PartialDate birth, LocalDate date) {
        return completed(birth.first(), date);
    }

    private static int completed(LocalDate birth, LocalDate date) {
        int years = date.getYear() - birth.getYear();
        boolean before = date.getMonthValue() < birth.getMonthValue()
                || date.getMonthValue() == birth.getMonthValue() && date.getDayOfMonth() < birth.getDayOfMonth();
        return before ? years - 1 : years;
    }
}

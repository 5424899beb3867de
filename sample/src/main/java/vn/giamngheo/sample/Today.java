package vn.giamngheo.sample;

import java.time.LocalDate;

/** What holds on the day the ages refer to. */
final class Today {

    /** The day, counted from 1970-01-01. */
    final int day;

    final Day date = new Day();
    final int workingFrom;
    final int menRetire;
    final int womenRetire;
    final int oldAgeAllowance;
    final int ruralLine;
    final int urbanLine;
    final int ruralPoints;
    final int urbanPoints;
    /** The year in which the school year of this day began. */
    final int schoolYear;

    Today(LocalDate today, Population population) {
        day = Math.toIntExact(today.toEpochDay());
        date.set(day);
        workingFrom = population.all().number("working_from_months");
        Settings retirement = population.inYear("retirement", today.getYear());
        menRetire = retirement.number("men");
        womenRetire = retirement.number("women");
        oldAgeAllowance = population.onDate("old_age_allowance", today).number("age");
        Settings lines = population.onDate("lines", today);
        ruralLine = lines.number("rural");
        urbanLine = lines.number("urban");
        ruralPoints = lines.number("b1_rural");
        urbanPoints = lines.number("b1_urban");
        schoolYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    }

    static int years(int years) {
        return years * 1461 / 4;
    }

    /** Settles birth date and age of a person. */
    void age(Person person) {
        person.born.set(person.birth);
        person.months = person.born.monthsTo(date);
        if (person.born.day > 28 && nearBound(person)) {
            // A month begun on a day that other months lack can be counted in two ways: keep such births off the
            // bounds.
            person.birth -= 3;
            person.born.set(person.birth);
            person.months = person.born.monthsTo(date);
        }
        person.age = person.months / 12;
    }

    /** Whether a person is of working age: from 15 years on, not yet at the retirement age of this year. */
    boolean working(Person person) {
        return person.months >= workingFrom && person.months < (person.male ? menRetire : womenRetire);
    }

    private boolean nearBound(Person person) {
        int retire = person.male ? menRetire : womenRetire;
        return Math.abs(person.months - workingFrom) <= 1 || Math.abs(person.months - retire) <= 1;
    }
}

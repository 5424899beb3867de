package vn.giamngheo.sample;

import java.util.ArrayList;
import java.util.List;

/** Who attends which school and what each has finished. */
final class Schools {

    // Years of age reached in the year the school year begins.
    private static final int PRESCHOOL_FROM = 3;
    private static final int PRIMARY_FROM = 6;
    private static final int LOWER_FROM = 11;
    private static final int UPPER_FROM = 15;
    private static final int UPPER_TO = 17;
    private static final int VOCATIONAL_TO = 19;
    private static final int COLLEGE_TO = 21;

    private final Today today;
    private final List<List<Weighted<Level>>> reached = new ArrayList<>();
    private final int middleFrom;
    private final int youngFrom;
    private final Curve noPreschool;
    private final Curve noPrimary;
    private final Curve noLower;

    Schools(Population population, Today today) {
        this.today = today;
        Settings generations = Settings.file("names.yaml").block("generations");
        middleFrom = generations.number("middle");
        youngFrom = generations.number("young");
        for (String key : List.of("old", "middle", "young")) {
            List<Weighted<Level>> bands = new ArrayList<>();
            for (String text : population.all().block("education").texts(key)) {
                bands.add(Weighted.read(text, Level::valueOf));
            }
            reached.add(bands);
        }
        noPreschool = population.curve("no_preschool");
        noPrimary = population.curve("no_primary");
        noLower = population.curve("no_lower_secondary");
    }

    void school(Person person, int hardship, boolean urban, Rng rng) {
        int year = today.schoolYear - person.born.year;
        if (year < UPPER_FROM) {
            child(person, year, hardship, urban, rng);
            return;
        }
        int generation = person.born.year < middleFrom ? 0 : person.born.year < youngFrom ? 1 : 2;
        int band = hardship < 300 ? 0 : hardship < 650 ? 1 : 2;
        grown(person, year, reached.get(generation).get(band).draw(rng));
    }

    private void child(Person person, int year, int hardship, boolean urban, Rng rng) {
        if (year >= LOWER_FROM) {
            boolean finished = !rng.chance(noPrimary.at(urban, hardship));
            person.qualification = finished ? Level.PRIMARY : Level.NONE;
            boolean attends = finished && !rng.chance(noLower.at(urban, hardship));
            person.schooling = attends ? Level.LOWER_SECONDARY : Level.NONE;
        } else if (year >= PRIMARY_FROM) {
            person.schooling = rng.chance(noPrimary.at(urban, hardship)) ? Level.NONE : Level.PRIMARY;
        } else if (year >= PRESCHOOL_FROM) {
            person.schooling = rng.chance(noPreschool.at(urban, hardship)) ? Level.NONE : Level.PRESCHOOL;
        }
    }

    /** At a high age of schooling somebody may still be on the way to the level he will reach. */
    private static void grown(Person person, int year, Level reaches) {
        person.qualification = reaches;
        if (year <= UPPER_TO && reaches.reaches(Level.UPPER_SECONDARY)) {
            person.qualification = Level.LOWER_SECONDARY;
            person.schooling = Level.UPPER_SECONDARY;
        } else if (year <= VOCATIONAL_TO && reaches == Level.VOCATIONAL) {
            person.qualification = Level.UPPER_SECONDARY;
            person.schooling = Level.VOCATIONAL;
        } else if (year <= COLLEGE_TO && reaches == Level.COLLEGE) {
            person.qualification = Level.UPPER_SECONDARY;
            person.schooling = Level.COLLEGE;
        }
    }
}

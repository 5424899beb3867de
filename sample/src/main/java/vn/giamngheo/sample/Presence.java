package vn.giamngheo.sample;

/** Who is away, has left or died, and which number each bears. */
final class Presence {

    private static final int FROM = 18;
    private static final int LONG_AGO = 72;

    private final Today today;
    private final int absent;
    private final int left;
    private final int died;
    private final int yearOnly;
    private final int noNumber;
    private final int ownProvince;

    Presence(Population population, Today today) {
        this.today = today;
        Settings away = population.all().block("away");
        absent = away.number("absent");
        left = away.number("left");
        died = away.number("died");
        yearOnly = population.all().number("year_only");
        noNumber = population.all().number("no_number");
        ownProvince = population.all().number("own_province");
    }

    void settle(Person person, Place place, int[] provinces, Rng rng) {
        person.yearOnly = person.age >= LONG_AGO && rng.chance(yearOnly);
        person.numbered = !rng.chance(noNumber);
        boolean here = rng.chance(ownProvince);
        person.registeredIn = here ? place.registry() : provinces[rng.below(provinces.length)];
        if (person.age < FROM || person.relation == Relation.HEAD || person.relation == Relation.SPOUSE) {
            return;
        }
        int draw = rng.below(1000);
        if (draw < absent + left + died) {
            person.status = draw < absent ? "ABSENT" : draw < absent + left ? "LEFT" : "DIED";
            person.statusDay = today.day - rng.between(1, 700);
        }
    }
}

package vn.giamngheo.sample;

/** Leaves a few answers out, so that some households cannot be decided. */
final class Unknowns {

    private final int low;
    private final int high;

    Unknowns(Population population) {
        Settings settings = population.all().block("unknown");
        low = settings.number("low");
        high = settings.number("high");
    }

    void leaveOut(Family family, Rng rng) {
        if (!rng.chance(family.low ? low : high)) {
            return;
        }
        Home home = family.home;
        Person person = family.get(rng.below(family.size()));
        switch (rng.below(9)) {
            case 0 -> home.toilet = "";
            case 1 -> home.water = "";
            case 2 -> {
                home.wall = "";
                home.roof = "";
            }
            case 3 -> home.area = -1;
            case 4 -> home.internet = "";
            case 5 -> home.devices = "";
            case 6 -> {
                family.incomeKnown = false;
                family.pointsKnown = false;
            }
            case 7 -> person.insuranceUnknown = true;
            default -> {
                person.nutritionUnknown = true;
                home.water = "";
            }
        }
    }
}

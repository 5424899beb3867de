package vn.giamngheo.sample;

/** Health, and with it who is able to work. */
final class Bodies {

    private static final int UNDERNOURISHED_UNDER = 16;

    private final Curve disability;
    private final Curve illness;
    private final Curve malnourished;
    private final Weighted<String> degrees;
    private final Weighted<String> kinds;
    private final Weighted<String> illnesses;

    Bodies(Population population) {
        disability = population.curve("disability");
        illness = population.curve("illness");
        malnourished = population.curve("malnourished");
        degrees = Weighted.read(population.all().text("disability_degrees"), String::valueOf);
        kinds = Weighted.read(population.all().text("disability_kinds"), String::valueOf);
        illnesses = Weighted.read(population.all().text("illnesses"), String::valueOf);
    }

    void examine(Person person, int hardship, boolean urban, Rng rng) {
        // Four times as frequent at eighty as in youth.
        int byAge = 1000 + person.age * person.age * 3 / 7;
        if (rng.chance(disability.at(urban, hardship) * byAge / 1400)) {
            disable(person, degrees.draw(rng), rng);
        }
        if (rng.chance(illness.at(urban, hardship) * byAge / 1400)) {
            person.illness = illnesses.draw(rng);
        }
        if (person.age < UNDERNOURISHED_UNDER) {
            person.malnourished = rng.chance(malnourished.at(urban, hardship));
        }
        person.able = ableAt(person, rng);
    }

    void disable(Person person, String degree, Rng rng) {
        person.disability = degree;
        person.disabilityKind = kinds.draw(rng);
    }

    private static boolean ableAt(Person person, Rng rng) {
        int unable = person.age >= 75 ? 880 : person.age >= 65 ? 480 : person.age >= 60 ? 150 : 4;
        if (person.disability.equals("EXTREME")) {
            unable = 1000;
        } else if (person.disability.equals("SEVERE")) {
            unable = Math.max(unable, 720);
        }
        if (!person.illness.isEmpty()) {
            unable = Math.max(unable, 380);
        }
        return !rng.chance(unable);
    }
}

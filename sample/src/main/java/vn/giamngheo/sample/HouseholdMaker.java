package vn.giamngheo.sample;

import org.jspecify.annotations.Nullable;

/** Makes up one household after another; not for use by several threads at once. */
final class HouseholdMaker {

    private final Today today;
    private final Wealth wealth;
    private final FamilyMaker families;
    private final Namer namer;
    private final Presence presence;
    private final Schools schools;
    private final Bodies bodies;
    private final Workers workers;
    private final Rights rights;
    private final Homes homes;
    private final Unknowns unknowns;
    private final int[] provinces;
    private final Family family = new Family();

    HouseholdMaker(World world, Today today, @Nullable Weighted<String> othersBefore) {
        Population population = world.population();
        this.today = today;
        provinces = world.places().registries();
        wealth = new Wealth(population, today, othersBefore);
        families = new FamilyMaker(population, today);
        namer = new Namer(population);
        presence = new Presence(population, today);
        schools = new Schools(population, today);
        bodies = new Bodies(population);
        workers = new Workers(population, today);
        rights = new Rights(population, today);
        homes = new Homes(population);
        unknowns = new Unknowns(population);
    }

    /** A household in a place that is as an order needs it; good until the next call. */
    Family make(Place place, Need need, Rng rng) {
        wealth.settle(family, place, need, rng);
        People.Group group = place.groups().draw(rng);
        if (need == Need.POOR_UNABLE) {
            families.makeRetired(family, rng);
        } else {
            families.make(family, group.majority(), rng);
        }
        live(place, rng);
        if (need == Need.POOR_ABLE && workers.none(family) && !workers.enable(family)) {
            families.makeNuclear(family, group.majority(), rng);
            live(place, rng);
            workers.enable(family);
        }
        family.noLabour = workers.none(family);
        namer.name(family, place, group, rng);
        rights.give(family, place.urban(), rng);
        homes.furnish(family, place.urban(), rng);
        unknowns.leaveOut(family, rng);
        return family;
    }

    private void live(Place place, Rng rng) {
        boolean urban = place.urban();
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            today.age(person);
            presence.settle(person, place, provinces, rng);
            schools.school(person, family.hardship, urban, rng);
            bodies.examine(person, family.hardship, urban, rng);
            workers.work(person, family.hardship, urban, rng);
        }
    }
}

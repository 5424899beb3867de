package vn.giamngheo.sample;

/** A run of households made up and written into memory; used again for a later run. */
final class Chunk {

    private final Allotment allotment;
    private final HouseholdMaker maker;
    private final HouseholdRows householdRows;
    private final MemberRows memberRows;
    private final long seed;
    private final Rng rng = new Rng();
    final Bytes households = new Bytes();
    final Bytes members = new Bytes();
    Tally tally = new Tally(0, 0);

    Chunk(Allotment allotment, HouseholdMaker maker, Wants wants, Today today, long seed) {
        this.allotment = allotment;
        this.maker = maker;
        this.seed = seed;
        householdRows = new HouseholdRows(wants);
        memberRows = new MemberRows(wants, today, seed);
    }

    /** Makes up the households from {@code from} to {@code to} − 1. */
    Chunk fill(long from, long to) {
        households.clear();
        members.clear();
        int place = allotment.placeOf(from);
        int firstHamlet = allotment.flat(place, 0);
        tally = new Tally(firstHamlet, allotment.flat(allotment.placeOf(to - 1) + 1, 0) - firstHamlet);
        for (long household = from; household < to; household++) {
            while (household >= allotment.first(place + 1)) {
                place++;
            }
            one(household, place);
        }
        return this;
    }

    private void one(long household, int at) {
        Place place = allotment.places().get(at);
        long within = household - allotment.first(at);
        int hamlet = allotment.hamlet(at, within);
        rng.start(seed, household);
        Family family = maker.make(place, allotment.need(at, within), rng);
        int serial = Math.toIntExact(within + 1);
        householdRows.write(households, family, place, place.hamlets().get(hamlet), serial, rng);
        memberRows.write(members, family, place, serial, household, rng);
        tally.count(allotment.flat(at, hamlet), family);
    }
}

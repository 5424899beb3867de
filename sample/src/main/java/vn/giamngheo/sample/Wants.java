package vn.giamngheo.sample;

/** Why a household is poor and what it asks for. */
final class Wants {

    private final Picker causes;
    private final Picker wishes;
    private final Picker needs;
    private final Picker memberNeeds;
    private final Weighted<byte[]> grounds;
    private final int hardshipShare;
    private final int illness;
    private final int labour;
    private final int loan;

    Wants(Population population) {
        causes = new Picker(population.shares("causes"));
        wishes = new Picker(population.shares("wishes"));
        needs = new Picker(population.shares("needs"));
        memberNeeds = new Picker(population.shares("member_needs"));
        grounds = Weighted.read(population.all().text("hardship_grounds"), Bytes::utf8);
        hardshipShare = population.all().number("special_hardship");
        illness = causes.bit("ILLNESS");
        labour = causes.bit("LABOUR");
        loan = needs.bit("LOAN");
    }

    /** Whether a household is asked about causes and needs at all. */
    static boolean asked(Family family) {
        return family.low || family.previous.equals("POOR") || family.previous.equals("NEAR_POOR");
    }

    String causes(Family family, Rng rng) {
        int certain = family.noLabour ? labour : 0;
        for (int i = 0; i < family.size(); i++) {
            if (!family.get(i).illness.isEmpty()) {
                certain |= illness;
            }
        }
        return certain == 0 ? causes.pickSome(rng) : causes.pick(certain, rng);
    }

    String wishes(Rng rng) {
        return wishes.pickSome(rng);
    }

    String needs(Family family, Rng rng) {
        Home home = family.home;
        int certain = 0;
        if (home.state.equals("DANGEROUS") || home.state.equals("TEMPORARY")) {
            certain |= needs.bit("HOUSE_NEW");
        } else if (home.state.equals("DEGRADED")) {
            certain |= needs.bit("HOUSE_REPAIR");
        }
        if (home.tenure.equals("RENTED") || home.tenure.equals("NONE")) {
            certain |= needs.bit("SOCIAL_HOUSING");
        }
        certain |= home.water.equals("OTHER") ? needs.bit("WATER") : 0;
        certain |= home.toilet.equals("OTHER") || home.toilet.equals("NONE") ? needs.bit("TOILET") : 0;
        certain |= home.internet.equals("false") && rng.chance(600) ? needs.bit("TELECOM") : 0;
        certain |= home.devices.equals("-") ? needs.bit("DEVICE") : 0;
        certain |= certain != 0 && rng.chance(200) ? loan : 0;
        return needs.pick(certain, rng);
    }

    String memberNeeds(Person person, Rng rng) {
        return person.able && person.age >= 18 && person.age < 55 ? memberNeeds.pick(0, rng) : "-";
    }

    boolean hardPressed(Family family, Rng rng) {
        return family.hardship >= 800 && rng.chance(hardshipShare);
    }

    byte[] ground(Rng rng) {
        return grounds.draw(rng);
    }
}

package vn.giamngheo.sample;

/** Writes rows of {@code households.csv}. */
final class HouseholdRows {

    static final String HEAD = "household_code,area_code,hamlet,address,phone,area_type,income,b1_points,house_wall,"
            + "house_frame,house_roof,floor_area_m2,dwelling_tenure,dwelling_state,residential_land,water_source,toilet,"
            + "waste_handling,internet_used,information_devices,agriculture_household,no_labour_capacity,"
            + "special_hardship,hardship_grounds,previous_class,causes,wishes,needs\n";

    private static final int LONGEST = 2000;
    private static final int UNGIVEN_PREFIX = 10;

    private final Wants wants;

    HouseholdRows(Wants wants) {
        this.wants = wants;
    }

    /** The household's code: its commune's and a number within it. */
    static void code(Bytes out, Place place, int serial) {
        out.code(place.code()).put('-').padded(serial, serial < 1_000_000 ? 6 : 9);
    }

    void write(Bytes out, Family family, Place place, byte[] hamlet, int serial, Rng rng) {
        Home home = family.home;
        out.row(LONGEST);
        code(out, place, serial);
        out.end().code(place.code()).end().put(hamlet).end();
        if (place.urban()) {
            out.number(home.number).put(' ').put(home.street);
        }
        out.end();
        if (rng.chance(700)) {
            out.padded(UNGIVEN_PREFIX, 3).padded(rng.below(10_000_000), 7);
        }
        out.end().code(place.areaType()).end();
        if (family.incomeKnown) {
            out.number(family.income);
        }
        out.end();
        if (family.pointsKnown) {
            out.number(family.points);
        }
        out.end();
        dwelling(out, home);
        out.bool(home.farming).end().bool(family.noLabour).end();
        wants(out, family, rng);
        out.endRow();
    }

    private static void dwelling(Bytes out, Home home) {
        out.code(home.wall).end().code(home.frame).end().code(home.roof).end();
        if (home.area >= 0) {
            out.number(home.area / 10);
            if (home.area % 10 != 0) {
                out.put('.').number(home.area % 10);
            }
        }
        out.end().code(home.tenure).end().code(home.state).end().code(home.land);
        out.end().code(home.water).end().code(home.toilet).end().code(home.waste);
        out.end().code(home.internet).end().code(home.devices).end();
    }

    private void wants(Bytes out, Family family, Rng rng) {
        boolean hardPressed = wants.hardPressed(family, rng);
        out.bool(hardPressed).end();
        if (hardPressed) {
            out.put(wants.ground(rng));
        } else {
            out.put('-');
        }
        out.end().code(family.previous).end();
        if (Wants.asked(family)) {
            out.code(wants.causes(family, rng)).end();
            out.code(wants.wishes(rng)).end();
            out.code(wants.needs(family, rng)).end();
        } else {
            out.end().end().end();
        }
    }
}

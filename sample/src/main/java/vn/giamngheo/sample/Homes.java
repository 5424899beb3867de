package vn.giamngheo.sample;

import java.util.List;

/** Dwellings: what a household lives in and with. */
final class Homes {

    private static final String WEAK = "NOT_DURABLE";
    private static final String DURABLE = "DURABLE";

    private final Curve weakHouse;
    private final Curve smallHouse;
    private final Curve badWater;
    private final Curve badToilet;
    private final Curve wasteLeft;
    private final Curve noInternet;
    private final Curve noDevice;
    private final Weighted<String> tenure;
    private final Weighted<String> tenureHarder;
    private final Weighted<String> tenureTown;
    private final Weighted<String> water;
    private final Weighted<String> waterTown;
    private final Weighted<String> toilet;
    private final Weighted<String> toiletTown;
    private final Weighted<String> waste;
    private final Weighted<String> wasteTown;
    private final List<Integer> enough;
    private final List<Integer> notEnough;
    private final Picker devices;
    private final List<byte[]> streets;
    private final int farmsInTown;
    private final int farmsInCountry;
    private final int farmsMoreWhenLow;

    Homes(Population population) {
        weakHouse = population.curve("weak_house");
        smallHouse = population.curve("small_house");
        badWater = population.curve("bad_water");
        badToilet = population.curve("bad_toilet");
        wasteLeft = population.curve("waste_left");
        noInternet = population.curve("no_internet");
        noDevice = population.curve("no_device");
        Settings dwelling = population.all().block("dwelling");
        tenure = codes(dwelling, "tenure");
        tenureHarder = codes(dwelling, "tenure_harder");
        tenureTown = codes(dwelling, "tenure_town");
        water = codes(dwelling, "water");
        waterTown = codes(dwelling, "water_town");
        toilet = codes(dwelling, "toilet");
        toiletTown = codes(dwelling, "toilet_town");
        waste = codes(dwelling, "waste");
        wasteTown = codes(dwelling, "waste_town");
        enough = dwelling.numbers("enough");
        notEnough = dwelling.numbers("not_enough");
        devices = new Picker(population.shares("devices"));
        streets = population.words("streets");
        Settings farming = population.all().block("farming");
        farmsInTown = farming.number("town");
        farmsInCountry = farming.number("rural");
        farmsMoreWhenLow = farming.number("harder");
    }

    private static Weighted<String> codes(Settings settings, String key) {
        return Weighted.read(settings.text(key), String::valueOf);
    }

    void furnish(Family family, boolean urban, Rng rng) {
        Home home = family.home;
        int hardship = family.hardship;
        home.number = rng.between(1, 480);
        home.street = streets.get(rng.below(streets.size()));
        home.tenure = (urban ? tenureTown : family.low ? tenureHarder : tenure).draw(rng);
        build(family, rng.chance(weakHouse.at(urban, hardship)), urban, rng);
        home.water = rng.chance(badWater.at(urban, hardship)) ? "OTHER" : (urban ? waterTown : water).draw(rng);
        home.toilet = rng.chance(badToilet.at(urban, hardship))
                ? rng.chance(600) ? "OTHER" : "NONE"
                : (urban ? toiletTown : toilet).draw(rng);
        home.waste = rng.chance(wasteLeft.at(urban, hardship)) ? "NOT_TREATED" : (urban ? wasteTown : waste).draw(rng);
        home.internet = rng.chance(noInternet.at(urban, hardship)) ? "false" : "true";
        home.devices = rng.chance(noDevice.at(urban, hardship)) ? "-" : devices.pickSome(rng);
        int farms = urban ? farmsInTown : farmsInCountry + (family.low ? farmsMoreWhenLow : 0);
        home.farming = rng.chance(farms);
    }

    private void build(Family family, boolean weak, boolean urban, Rng rng) {
        Home home = family.home;
        if (home.tenure.equals("NONE")) {
            home.wall = "";
            home.frame = "";
            home.roof = "";
            home.area = -1;
            home.state = "";
            home.land = "false";
            return;
        }
        // A weak house has two or three weak parts, a sound one none or one.
        int odd = rng.below(9);
        home.wall = weak != (odd == 0) ? WEAK : DURABLE;
        home.frame = weak && odd != 1 ? WEAK : DURABLE;
        home.roof = weak && odd != 2 ? WEAK : DURABLE;
        boolean small = rng.chance(smallHouse.at(urban, family.hardship));
        List<Integer> range = small ? notEnough : enough;
        home.area = family.present() * rng.around(range.getFirst(), range.getLast());
        if (home.area > 600) {
            home.area = home.area / 5 * 5;
        }
        int draw = rng.below(100);
        home.state = weak
                ? draw < 25 ? "DANGEROUS" : draw < 60 ? "TEMPORARY" : "DEGRADED"
                : draw < 5 + family.hardship / 40 ? "DEGRADED" : "SOUND";
        boolean own = home.tenure.equals("OWN");
        home.land = own ? rng.chance(985) ? "true" : "false" : rng.chance(250) ? "true" : "false";
    }
}

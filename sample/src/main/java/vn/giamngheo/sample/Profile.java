package vn.giamngheo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real place at a real time: how many poor households stand where, and the denominators.
 *
 * @param date the day whose units are used, also the day of the ages when none is asked for
 * @param least the fewest households that hold the counts
 * @param others class at the start of the period of the households that are not poor
 * @param persons residents in 1,000 households
 * @param women women in 1,000 residents
 * @param minority households of ethnic minorities in 1,000
 */
record Profile(
        String id,
        String unitsSource,
        LocalDate date,
        int least,
        List<District> districts,
        Weighted<String> others,
        int persons,
        int women,
        int minority) {

    /**
     * One district.
     *
     * @param poor poor households with labour capacity
     * @param unable poor households without it
     * @param households all households
     */
    record District(String code, int poor, int unable, int households) {}

    private static final List<String> IDS = List.of("da-nang-2023");

    /** The identities of the profiles there are. */
    static List<String> ids() {
        return IDS;
    }

    /** The profile of an identity, or null. */
    static @Nullable Profile find(String id) {
        return IDS.contains(id) ? read(Settings.file("profile-" + id + ".yaml")) : null;
    }

    private static Profile read(Settings settings) {
        List<District> districts = new ArrayList<>();
        for (Settings district : settings.blocks("districts")) {
            districts.add(new District(
                    district.text("code"),
                    district.number("poor"),
                    district.number("unable"),
                    district.number("households")));
        }
        return new Profile(
                settings.text("id"),
                settings.text("units_source"),
                settings.date("date"),
                settings.number("least_households"),
                List.copyOf(districts),
                Weighted.read(settings.text("others"), String::valueOf),
                settings.number("persons_per_1000"),
                settings.number("women"),
                settings.number("minority"));
    }
}

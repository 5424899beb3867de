package vn.giamngheo.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.sample.SampleOutcome.Refusal;
import vn.giamngheo.sample.SampleOutcome.Refused;
import vn.giamngheo.sample.SampleOutcome.Remark;

/** Writes invented populations: {@code households.csv}, {@code members.csv}, {@code units.csv}. */
public final class Sample {

    private final Gazetteer gazetteer;
    private final World world = World.read();

    /** Populations in the units of a gazetteer. */
    public Sample(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The identities of the profiles there are. */
    public static List<String> profiles() {
        return Profile.ids();
    }

    /**
     * Writes the population of an order into a folder, which is made where it is missing; files already there are
     * replaced at the end.
     *
     * @param progress is told the households written so far
     * @throws IOException when the folder cannot be written; nothing half written stays
     */
    public SampleOutcome write(SampleOrder order, Path folder, LongConsumer progress) throws IOException {
        Profile profile = order.profile() == null ? null : Profile.find(order.profile());
        Refused refused = refusal(order, profile);
        if (refused != null) {
            return refused;
        }
        LocalDate asked = order.date();
        LocalDate date = asked != null ? asked : profile != null ? profile.date() : defaultDate();
        UnitsOn units = gazetteer.on(profile == null ? date : profile.date());
        List<Unit> communes = communes(order, profile, units);
        if (communes.isEmpty() || date.isAfter(world.population().all().date("latest_date"))) {
            return units.of(Level.COMMUNE).isEmpty() || order.area() == null
                    ? new Refused(Refusal.NO_UNITS, List.of(date))
                    : new Refused(Refusal.AREA_UNKNOWN, List.of(order.area(), date));
        }
        List<Place> places = world.places().of(communes, gazetteer);
        Allotment allotment = profile == null
                ? Allotment.spread(places, order.households())
                : Allotment.spread(places, order.households(), profile);
        List<Remark> remarks = new ArrayList<>();
        int gone = (int)
                communes.stream().filter(commune -> !commune.validOn(date)).count();
        if (gone > 0) {
            remarks.add(new Remark(Remark.Kind.NOT_VALID_THAT_DAY, gone));
        }
        return new Writing(world, allotment, profile, date, order).into(folder, remarks, progress);
    }

    /** The day the ages refer to when neither the order nor a profile names one. */
    public LocalDate defaultDate() {
        return world.population().defaultDate();
    }

    private @Nullable Refused refusal(SampleOrder order, @Nullable Profile profile) {
        long most = world.population().mostHouseholds();
        String id = order.profile();
        if (order.households() < 0) {
            return new Refused(Refusal.HOUSEHOLDS_NEGATIVE, List.of(order.households()));
        }
        if (order.households() > most) {
            return new Refused(Refusal.HOUSEHOLDS_TOO_MANY, List.of(order.households(), most));
        }
        if (id != null && profile == null) {
            return new Refused(Refusal.PROFILE_UNKNOWN, List.of(id, String.join(", ", Profile.ids())));
        }
        if (profile != null && order.households() < profile.least()) {
            return new Refused(Refusal.HOUSEHOLDS_TOO_FEW, List.of(order.households(), profile.least(), profile.id()));
        }
        if (profile != null && order.area() != null) {
            return new Refused(Refusal.AREA_WITH_PROFILE, List.of(profile.id()));
        }
        return null;
    }

    private static List<Unit> communes(SampleOrder order, @Nullable Profile profile, UnitsOn units) {
        String area = order.area();
        if (profile == null) {
            return area == null ? units.of(Level.COMMUNE) : units.communesOf(area);
        }
        List<Unit> communes = new ArrayList<>();
        for (Profile.District district : profile.districts()) {
            communes.addAll(units.communesOf(district.code()));
        }
        communes.sort(java.util.Comparator.comparing(Unit::code));
        return communes;
    }
}

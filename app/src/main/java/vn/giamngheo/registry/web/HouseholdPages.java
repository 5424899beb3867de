package vn.giamngheo.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.law.Standard;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Attachments;
import vn.giamngheo.registry.ChangeLog;
import vn.giamngheo.registry.Households;
import vn.giamngheo.registry.Standards;
import vn.giamngheo.registry.StoredClass;
import vn.giamngheo.registry.StoredHousehold;

/** Makes the page of one household: five statements. */
@Component
final class HouseholdPages {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Households households;
    private final Standards standards;
    private final Rights rights;
    private final Clock clock;

    HouseholdPages(Households households, Standards standards, Rights rights, Clock clock) {
        this.households = households;
        this.standards = standards;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The page of a household within the scope of the transaction.
     *
     * @param asked the day it is to be looked at, or null for the days its classes are of
     */
    Optional<OneHousehold> of(
            DSLContext sql, UUID id, @Nullable LocalDate asked, @Nullable String notice, Acting who, Texts t) {
        return households.find(sql, id).map(household -> page(sql, household, asked, notice, who, t));
    }

    private OneHousehold page(
            DSLContext sql,
            StoredHousehold household,
            @Nullable LocalDate asked,
            @Nullable String notice,
            Acting who,
            Texts t) {
        LocalDate today = LocalDate.now(clock);
        List<StoredClass> classes = households.classes(sql, household.id());
        LocalDate day = asked != null
                ? asked
                : classes.isEmpty() ? today : classes.getFirst().day();
        Words words = new Words(t);
        UnitsOn units = Gazetteer.shipped().on(day);
        boolean papers = rights.has(who, Right.ATTACHMENT_OPEN);
        return new OneHousehold(
                household,
                new Names(units, t).of(household.area()),
                crumbs(household, units, who, t),
                day,
                new MemberRows(words, day, rights.has(who, Right.MEMBER_IDENTITY)).of(household),
                reasons(household, classes, asked, today, t),
                new History(ChangeLog.of(sql, household.id()), words, t),
                doubts(household, day, t),
                papers ? papers(sql, household.id(), t) : List.of(),
                new OneHousehold.Rights(
                        rights.has(who, Right.HOUSEHOLD_EDIT), papers, rights.has(who, Right.ATTACHMENT_ADD)),
                notice,
                words,
                t);
    }

    /** Each stored class on its day, then the standards in force today that nobody has classified by yet. */
    private List<Why> reasons(
            StoredHousehold household, List<StoredClass> classes, @Nullable LocalDate asked, LocalDate today, Texts t) {
        Map<String, StoredClass> stored = new LinkedHashMap<>();
        classes.forEach(each -> stored.put(each.standard(), each));
        List<Why> reasons = new ArrayList<>();
        if (asked == null) {
            for (StoredClass each : classes) {
                standards
                        .find(each.standard())
                        .ifPresent(standard -> reasons.add(why(household, standard, each.day(), each, t)));
            }
        }
        LocalDate day = asked == null ? today : asked;
        for (Standard standard : standards.inForce(day)) {
            if (asked != null || !stored.containsKey(standard.id())) {
                reasons.add(why(household, standard, day, null, t));
            }
        }
        return reasons;
    }

    private Why why(
            StoredHousehold household, Standard standard, LocalDate day, @Nullable StoredClass stored, Texts t) {
        Candidate candidate = household.check(standards.terms(day));
        return new Why(standard.explain(candidate.household(), day), stored, t);
    }

    private List<String> doubts(StoredHousehold household, LocalDate day, Texts t) {
        ProblemTexts texts = ProblemTexts.in(t.language().tag());
        return household.check(standards.terms(day)).problems().stream()
                .map(problem -> new Words(t).heading(problem.column()) + ": " + texts.message(problem))
                .distinct()
                .toList();
    }

    private static List<Paper> papers(DSLContext sql, UUID id, Texts t) {
        return new Attachments(sql)
                .of(id).stream()
                        .map(each -> new Paper(
                                each.id(),
                                each.name(),
                                each.kind().name(),
                                t.say("registry.paper.size", Math.max(1, each.bytes() / 1024)),
                                t.date(each.at().atZoneSameInstant(OFFICE).toLocalDate()),
                                each.who()))
                        .toList();
    }

    private static List<Crumb> crumbs(StoredHousehold household, UnitsOn units, Acting who, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        Unit commune = units.find(household.area());
        if (commune != null) {
            List<Unit> path = new ArrayList<>(units.ancestors(commune).reversed());
            path.add(commune);
            boolean inside = who.area() == null;
            for (Unit unit : path) {
                inside |= unit.code().equals(who.area());
                if (inside) {
                    crumbs.add(new Crumb(
                            unit.fullName(),
                            new Query().with("area", unit.code()).on(ListAsked.PAGE)));
                }
            }
        }
        crumbs.add(new Crumb(household.code(), null));
        return crumbs;
    }
}

package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/** A poverty standard (chuẩn nghèo) as its pack states it. */
public final class Standard {

    /** Names that every rule may use beside the pack's own: the review day's year and month. */
    static final String DAY_YEAR = "day_year";

    static final String DAY_MONTH = "day_month";

    /** The number of deprivations, for classes, groups and checks. */
    static final String DEPRIVATIONS = "deprivations";

    /** A named intermediate result. */
    record Term(String name, Rule rule) {}

    private final String id;
    private final String hash;
    private final Text title;
    private final LocalDate from;
    private final @Nullable LocalDate to;
    private final List<Citation> basis;
    private final Map<String, Parameter> parameters;
    private final List<Term> terms;
    private final List<Indicator> indicators;
    private final List<HouseholdClass> classes;
    private final List<Group> groups;
    private final List<Check> checks;
    private final @Nullable Rule b2;
    private final List<WorkedCase> cases;
    private final List<Rule> rules;

    Standard(StandardReader read) {
        id = read.id;
        hash = read.hash;
        title = read.title;
        from = read.from;
        to = read.to;
        basis = List.copyOf(read.basis);
        parameters = java.util.Collections.unmodifiableMap(read.parameters);
        terms = List.copyOf(read.terms);
        indicators = List.copyOf(read.indicators);
        classes = List.copyOf(read.classes);
        groups = List.copyOf(read.groups);
        checks = List.copyOf(read.checks);
        b2 = read.b2;
        cases = List.copyOf(read.cases);
        rules = rules();
    }

    private List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        terms.forEach(term -> all.add(term.rule()));
        for (Indicator indicator : indicators) {
            if (indicator.when() != null) {
                all.add(indicator.when());
            }
        }
        for (HouseholdClass each : classes) {
            if (each.when() != null) {
                all.add(each.when());
            }
        }
        groups.forEach(group -> all.add(group.when()));
        return List.copyOf(all);
    }

    /** Its id, for example {@code vn-2022}. */
    public String id() {
        return id;
    }

    /** The first 16 hex digits of SHA-256 over the pack's canonical form. */
    public String hash() {
        return hash;
    }

    public Text title() {
        return title;
    }

    /** The first day on which it is in force. */
    public LocalDate from() {
        return from;
    }

    /** The last day on which it is in force, or null while no end is set. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** Whether it is in force on a day; using it on another day is a what-if. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Its legal basis (căn cứ pháp lý). */
    public List<Citation> basis() {
        return basis;
    }

    /** The codes of its deprivation indicators, in the order of the pack. */
    public List<String> indicatorCodes() {
        return indicators.stream().map(Indicator::code).toList();
    }

    /** The names of its deprivation indicators by code, in the order of the pack. */
    public Map<String, Text> indicatorNames() {
        Map<String, Text> names = new java.util.LinkedHashMap<>();
        indicators.forEach(indicator -> names.put(indicator.code(), indicator.name()));
        return names;
    }

    /** The names of its groups by code, in the order of the pack. */
    public Map<String, Text> groupNames() {
        Map<String, Text> names = new java.util.LinkedHashMap<>();
        groups.forEach(group -> names.put(group.code(), group.name()));
        return names;
    }

    /** The codes of its classes in the order in which they are tried. */
    public List<String> classCodes() {
        return classes.stream().map(HouseholdClass::code).toList();
    }

    /** The example households of the pack. */
    public List<WorkedCase> cases() {
        return cases;
    }

    /** Its figures by name. */
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /** The standard on a day, ready to assess. */
    public Assessor on(LocalDate day) {
        return new StandardAssessor(this, day);
    }

    /** The reasons of one household's class on a day. */
    public Explanation explain(Household household, LocalDate day) {
        return new Explainer(this, day).explain(household);
    }

    List<Term> terms() {
        return terms;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<HouseholdClass> classes() {
        return classes;
    }

    List<Group> groups() {
        return groups;
    }

    List<Check> checks() {
        return checks;
    }

    @Nullable
    Rule b2() {
        return b2;
    }

    List<Rule> allRules() {
        return rules;
    }
}

package vn.giamngheo.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.HouseholdList;
import vn.giamngheo.registry.HouseholdOrder;
import vn.giamngheo.registry.HouseholdPlace;

/**
 * What the address of a list of households asks for; whatever is not understood is as if it were not there.
 *
 * @param area the code of the unit, or null for the uppermost
 * @param hamlet the hamlet, empty for households without one, or null for all
 * @param standard the id of the standard, or null for the latest
 * @param classCode the class, or null for all
 * @param group the group, or null for all
 * @param lacks the indicator they lack, or null
 * @param headless whether only households without a head are asked for
 * @param words what is searched for, or null
 */
record ListAsked(
        @Nullable String area,
        @Nullable String hamlet,
        @Nullable String standard,
        @Nullable HouseholdClass classCode,
        @Nullable String group,
        @Nullable String lacks,
        boolean headless,
        @Nullable String words,
        HouseholdOrder order,
        HouseholdPlace place,
        int size,
        Set<ListColumn> columns) {

    static final String PAGE = "/households";
    static final List<Integer> SIZES = List.of(50, 100, HouseholdList.MOST_ROWS);
    private static final int LONGEST = 200;
    private static final String NO_HAMLET = "-";

    static ListAsked of(MultiValueMap<String, String> query) {
        String hamlet = text(query, "hamlet");
        String columns = text(query, "cols");
        return new ListAsked(
                text(query, "area"),
                NO_HAMLET.equals(hamlet) ? "" : hamlet,
                text(query, "standard"),
                classOf(text(query, "class")),
                text(query, "group"),
                text(query, "lacks"),
                "none".equals(text(query, "head")),
                text(query, "q"),
                HouseholdOrder.of(text(query, "sort")),
                place(query),
                size(text(query, "size")),
                ListColumn.of(
                        query.containsKey("col")
                                ? query.get("col")
                                : columns == null ? null : Arrays.asList(columns.split("[.,]"))));
    }

    private static HouseholdPlace place(MultiValueMap<String, String> query) {
        String after = text(query, "after");
        String before = text(query, "before");
        if (after != null) {
            return HouseholdPlace.after(after);
        }
        if (before != null) {
            return HouseholdPlace.before(before);
        }
        return "last".equals(text(query, "page")) ? HouseholdPlace.END : HouseholdPlace.START;
    }

    private static int size(@Nullable String text) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(text))
                .findFirst()
                .orElse(SIZES.getFirst());
    }

    private static @Nullable HouseholdClass classOf(@Nullable String text) {
        for (HouseholdClass each : HouseholdClass.values()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        return null;
    }

    /** NUL has no place in PostgreSQL's texts, and nobody types that much. */
    private static @Nullable String text(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String clean = value.replace('\0', ' ').strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    ListAsked inArea(@Nullable String code) {
        return new ListAsked(
                code,
                null,
                standard,
                classCode,
                group,
                lacks,
                headless,
                words,
                order,
                HouseholdPlace.START,
                size,
                columns);
    }

    ListAsked at(HouseholdPlace other) {
        return new ListAsked(
                area, hamlet, standard, classCode, group, lacks, headless, words, order, other, size, columns);
    }

    ListAsked inOrder(HouseholdOrder other) {
        return new ListAsked(
                area,
                hamlet,
                standard,
                classCode,
                group,
                lacks,
                headless,
                words,
                other,
                HouseholdPlace.START,
                size,
                columns);
    }

    /** Whether anything narrows the list beside its unit. */
    boolean narrowed() {
        return hamlet != null || classCode != null || group != null || lacks != null || headless || words != null;
    }

    /** The same unit with nothing else asked for. */
    ListAsked widest() {
        return new ListAsked(
                area, null, standard, null, null, null, false, null, order, HouseholdPlace.START, size, columns);
    }

    boolean shows(ListColumn column) {
        return columns.contains(column);
    }

    String hamletValue() {
        return hamlet == null ? "" : hamlet.isEmpty() ? NO_HAMLET : hamlet;
    }

    /** The address of the page itself. */
    String path() {
        return query().on(PAGE);
    }

    /** The address of everything the list holds as a file. */
    String file(String ending) {
        return at(HouseholdPlace.START).query().on(PAGE + "." + ending);
    }

    private Query query() {
        Query query = new Query()
                .with("area", area)
                .with("hamlet", hamletValue())
                .with("standard", standard)
                .with("class", classCode == null ? null : classCode.name().toLowerCase(Locale.ROOT))
                .with("group", group)
                .with("lacks", lacks)
                .with("head", headless ? "none" : null)
                .with("q", words)
                .with("sort", order == HouseholdOrder.CODE ? null : order.address())
                .with("size", size == SIZES.getFirst() ? null : Integer.toString(size));
        if (!columns.equals(ListColumn.of(null))) {
            query.with("cols", columns.stream().map(ListColumn::address).collect(Collectors.joining(".")));
        }
        if (place.code() != null) {
            query.with(place.back() ? "before" : "after", place.code());
        } else if (place.back()) {
            query.with("page", "last");
        }
        return query;
    }
}

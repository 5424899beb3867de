package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a list of households that may be shown or not; the head stands in every list. */
enum ListColumn {
    CODE(false),
    COMMUNE(false),
    HAMLET(false),
    CLASS(false),
    MEMBERS(true),
    DEPRIVATIONS(true),
    INCOME(true),
    DAY(true);

    private final boolean number;

    ListColumn(boolean number) {
        this.number = number;
    }

    /** Whether it holds numbers, which stand to the right. */
    boolean number() {
        return number;
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "registry.list.column." + name();
    }

    /** The columns named, or those that most lists need. */
    static Set<ListColumn> of(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return EnumSet.of(CODE, COMMUNE, HAMLET, CLASS, MEMBERS, DEPRIVATIONS);
        }
        List<ListColumn> found = new ArrayList<>();
        for (ListColumn each : values()) {
            if (names.stream().anyMatch(name -> name.equalsIgnoreCase(each.name()))) {
                found.add(each);
            }
        }
        return found.isEmpty() ? EnumSet.noneOf(ListColumn.class) : EnumSet.copyOf(found);
    }
}

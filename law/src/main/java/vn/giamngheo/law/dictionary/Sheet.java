package vn.giamngheo.law.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one kind of record (household, member, unit, ledger), in dictionary order. */
public final class Sheet {

    private final String name;
    private final List<Column> columns;
    private final Map<String, Column> byCode = new HashMap<>();
    private final Map<String, Column> byHeading = new HashMap<>();

    Sheet(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            if (byCode.put(column.code(), column) != null) {
                throw new IllegalArgumentException("column " + column.code() + " stands twice in " + name);
            }
            byHeading.put(Folding.fold(column.code()), column);
            for (Text heading : column.headings()) {
                byHeading.putIfAbsent(Folding.fold(heading.vi()), column);
            }
        }
    }

    /** The name in the dictionary: {@code household}, {@code member}, {@code unit} or {@code ledger}. */
    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    public int size() {
        return columns.size();
    }

    /** The column of a code. @throws IllegalArgumentException when the dictionary has no such code */
    public Column column(String code) {
        Column column = byCode.get(code);
        if (column == null) {
            throw new IllegalArgumentException("no column " + code + " in sheet " + name);
        }
        return column;
    }

    /** Whether the dictionary has such a code. */
    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** The column that a heading of a file means: its code or a Vietnamese heading, with or without accents. */
    public @Nullable Column find(String heading) {
        Column exact = byCode.get(heading);
        return exact != null ? exact : byHeading.get(Folding.fold(heading));
    }
}

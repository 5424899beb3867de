package vn.giamngheo.database.backup;

import java.util.stream.Collectors;

/** Names as SQL wants them: quoted. */
final class Names {

    private Names() {}

    static String of(Contents.Table table) {
        return of(table.schema(), table.name());
    }

    static String of(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String columns(Contents.Table table) {
        return table.columns().stream().map(Names::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

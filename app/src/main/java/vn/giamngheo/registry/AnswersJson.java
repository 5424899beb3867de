package vn.giamngheo.registry;

import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.PartialDate;

/** The answers that have no column of their own as one JSON object: dictionary code to value, unknown ones left out. */
final class AnswersJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OF_HOUSEHOLD = Set.of("household_code", "area_code", "hamlet");
    private static final Set<String> OF_MEMBER = Set.of(
            "household_code",
            "member_no",
            "full_name",
            "relation",
            "sex",
            "birth_date",
            "status",
            "status_date",
            "citizen_id");

    private AnswersJson() {}

    static String ofHousehold(Household household) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(household.answers(), OF_HOUSEHOLD, json);
            household.marks().forEach((indicator, mark) -> json.writeBooleanProperty("dep_" + indicator, mark));
            for (Map.Entry<String, String> item : household.items().entrySet()) {
                json.writeStringProperty("b1." + item.getKey(), item.getValue());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static String ofMember(Answers member) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(member, OF_MEMBER, json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Answers answers, Set<String> elsewhere, JsonGenerator json) {
        for (Column column : answers.sheet().columns()) {
            Object value = answers.get(column);
            if (value != null && !elsewhere.contains(column.code())) {
                json.writeName(column.code());
                write(value, json);
            }
        }
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case Boolean yes -> json.writeBoolean(yes);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case PartialDate date -> {
                json.writeStartArray();
                json.writeString(date.first().toString());
                json.writeString(date.last().toString());
                json.writeEndArray();
            }
            case Iterable<?> set -> {
                json.writeStartArray();
                set.forEach(each -> json.writeString(String.valueOf(each)));
                json.writeEndArray();
            }
            default -> json.writeString(String.valueOf(value));
        }
    }
}

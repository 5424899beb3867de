package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Explanation;
import vn.giamngheo.law.ExplanationText;
import vn.giamngheo.law.dictionary.Text;

/** An explanation as JSON: keys and codes are fixed, sentences are in the language asked for. */
final class ExplanationJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final String language;

    private ExplanationJson(JsonGenerator json, String language) {
        this.json = json;
        this.language = language;
    }

    static void write(Explanation explanation, String language, PrintWriter out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ExplanationJson(json, language).explanation(explanation);
        }
        out.println();
    }

    private void explanation(Explanation e) {
        Assessment a = e.assessment();
        json.writeStartObject();
        json.writeStringProperty("household", e.householdCode());
        json.writeStringProperty("standard", e.standard());
        text("title", e.standardTitle());
        json.writeStringProperty("date", e.day().toString());
        json.writeBooleanProperty("in_force", e.inForce());
        json.writeStringProperty("class", a.classCode());
        text("class_name", e.className());
        text("class_means", e.classMeans());
        json.writeStringProperty(
                "class_basis",
                e.classCitation() == null ? null : ExplanationText.citation(e.classCitation(), language));
        json.writeStringProperty("income_decided_by", e.lowIncomeBy());
        number("income", a.income());
        number("line", a.line());
        number("b1_points", a.b1Points());
        number("b1_limit", e.b1Limit());
        number("b2_points", a.b2Points());
        json.writeNumberProperty("deprivations", a.deprivations());
        strings("groups", a.groups());
        json.writeName("indicators");
        json.writeStartArray();
        e.findings().forEach(this::finding);
        json.writeEndArray();
        answers("unknown", e.asked());
        answers("would_allow", e.couldOpen());
        notices(a.notices());
        strings(
                "basis",
                e.basis().stream()
                        .map(citation -> ExplanationText.citation(citation, language))
                        .toList());
        strings("unverified", e.unverified().stream().map(t -> t.in(language)).toList());
        json.writeStringProperty("pack_hash", a.packHash());
        json.writeEndObject();
    }

    private void finding(Explanation.Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        text("service", finding.service());
        text("name", finding.name());
        text("lacks", finding.lacks());
        json.writeStringProperty("state", finding.state().name());
        json.writeBooleanProperty("marked", finding.marked());
        answers("causes", finding.causes());
        answers("open", finding.open());
        json.writeStringProperty("basis", ExplanationText.citation(finding.citation(), language));
        json.writeStringProperty("sure", finding.certainty().name());
        json.writeEndObject();
    }

    private void answers(String name, List<Explanation.Answer> answers) {
        json.writeName(name);
        json.writeStartArray();
        for (Explanation.Answer answer : answers) {
            json.writeStartObject();
            number("member_no", answer.memberNo());
            json.writeStringProperty("member", answer.memberName());
            json.writeStringProperty("column", answer.column());
            text("heading", answer.heading());
            json.writeStringProperty("value", answer.code());
            text("words", answer.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void notices(List<Assessment.Notice> notices) {
        json.writeName("notices");
        json.writeStartArray();
        for (Assessment.Notice notice : notices) {
            json.writeStartObject();
            json.writeStringProperty("code", notice.code());
            json.writeStringProperty("column", notice.column());
            json.writeStringProperty("expected", notice.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void text(String name, @Nullable Text text) {
        json.writeStringProperty(name, text == null ? null : text.in(language));
    }

    private void number(String name, @Nullable Long number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}

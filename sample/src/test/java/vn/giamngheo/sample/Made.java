package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Dictionary;

/** A population written into a folder and read back. */
record Made(
        LocalDate date,
        SampleOutcome.Written written,
        List<Answers> households,
        List<Answers> members,
        List<Answers> units) {

    static Made up(SampleOrder order, Path folder) throws IOException {
        SampleOutcome outcome = new Sample(Gazetteer.shipped()).write(order, folder, done -> {});
        assertThat(outcome).isInstanceOf(SampleOutcome.Written.class);
        SampleOutcome.Written written = (SampleOutcome.Written) outcome;
        Dictionary dictionary = Dictionary.get();
        return new Made(
                written.date(),
                written,
                Table.read(folder.resolve("households.csv")).answers(dictionary.household()),
                Table.read(folder.resolve("members.csv")).answers(dictionary.member()),
                Table.read(folder.resolve("units.csv")).answers(dictionary.unit()));
    }

    /** Members by household, in the order of the file. */
    Map<String, List<Answers>> families() {
        Map<String, List<Answers>> families = new LinkedHashMap<>();
        for (Answers member : members) {
            families.computeIfAbsent(text(member, "household_code"), code -> new java.util.ArrayList<>())
                    .add(member);
        }
        return families;
    }

    static String text(Answers answers, String code) {
        String text = answers.text(code);
        return text == null ? "" : text;
    }

    static long number(Answers answers, String code) {
        Long number = answers.number(code);
        return number == null ? 0 : number;
    }

    static LocalDate born(Answers member) {
        var date = member.date("birth_date");
        assertThat(date).isNotNull();
        return date == null ? LocalDate.MIN : date.first();
    }
}

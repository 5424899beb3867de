package vn.giamngheo.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.CellReader;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Reading;
import vn.giamngheo.law.dictionary.Sheet;

/** Reads the example households of a pack; their cells are written as in a household file. */
final class CaseReader {

    private CaseReader() {}

    static WorkedCase read(PackNode node) throws PackNode.Refused {
        node.only("name", "date", "household", "members", "expect");
        Map<String, Boolean> marks = new HashMap<>();
        Answers household = answers(node.get("household"), Dictionary.get().household(), marks);
        if (household.get("household_code") == null) {
            household.put("household_code", "case");
        }
        List<Answers> members = new ArrayList<>();
        for (PackNode member : node.get("members").items()) {
            Answers answers = answers(member, Dictionary.get().member(), marks);
            answers.put("household_code", household.get("household_code"));
            answers.put("member_no", (long) members.size() + 1);
            members.add(answers);
        }
        PackNode expect = node.get("expect");
        expect.only("class", "indicators", "unknown", "would_allow");
        return new WorkedCase(
                node.line(),
                node.get("name").words(),
                node.get("date").date(),
                new Household(household, members, marks, Map.of()),
                expect.get("class").text(),
                texts(expect, "indicators"),
                texts(expect, "unknown"),
                texts(expect, "would_allow"));
    }

    private static @Nullable List<String> texts(PackNode node, String key) throws PackNode.Refused {
        if (node.find(key) == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (PackNode item : node.items(key)) {
            texts.add(item.text());
        }
        return texts;
    }

    private static Answers answers(PackNode node, Sheet sheet, Map<String, Boolean> marks) throws PackNode.Refused {
        Answers answers = new Answers(sheet);
        for (Map.Entry<String, PackNode> entry : node.entries().entrySet()) {
            String code = entry.getKey();
            String cell = entry.getValue().text();
            if (code.startsWith(Dictionary.MARK_PREFIX)) {
                marks.put(code.substring(Dictionary.MARK_PREFIX.length()), Boolean.valueOf(cell));
                continue;
            }
            if (!sheet.has(code)) {
                throw entry.getValue().refused("no column " + code + " for a " + sheet.name());
            }
            switch (new CellReader(sheet.column(code)).read(cell)) {
                case Reading.Value value -> answers.put(code, value.value());
                case Reading.Unreadable bad -> throw entry.getValue().refused(code + ": " + bad.code() + ": " + cell);
            }
        }
        return answers;
    }
}

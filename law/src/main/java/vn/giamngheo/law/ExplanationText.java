package vn.giamngheo.law;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.Explanation.Answer;
import vn.giamngheo.law.Explanation.Finding;
import vn.giamngheo.law.Explanation.State;

/** An explanation as sentences for a person, in one language. */
public final class ExplanationText {

    private final String language;
    private final ResourceBundle bundle;

    private ExplanationText(String language) {
        this.language = language;
        this.bundle = Wording.bundle(language);
    }

    /** The sentences of an explanation, one a line, in {@code "vi"} or {@code "en"}. */
    public static List<String> lines(Explanation explanation, String language) {
        return new ExplanationText(language).lines(explanation);
    }

    /** The class and what decided on the income, sentence by sentence; before them that it is a what-if, where it is one. */
    public static List<String> summary(Explanation explanation, String language) {
        ExplanationText text = new ExplanationText(language);
        List<String> lines = new ArrayList<>();
        if (!explanation.inForce()) {
            lines.add(text.say("whatif", text.day(explanation.day())));
        }
        lines.add(text.classified(explanation));
        lines.addAll(text.income(explanation));
        return lines;
    }

    /** A citation in words, for example {@code Nghị định số 07/2021/NĐ-CP, Điều 3}. */
    public static String citation(Citation citation, String language) {
        return new ExplanationText(language).cite(citation);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.forLanguageTag(language)).format(arguments);
    }

    private List<String> lines(Explanation e) {
        List<String> lines = new ArrayList<>();
        lines.add(say("head", e.householdCode(), e.standardTitle().in(language), day(e.day())));
        if (!e.inForce()) {
            lines.add(say("whatif", day(e.day())));
        }
        lines.add(classified(e));
        lines.addAll(income(e));
        lacking(e, lines);
        unknown(e, lines);
        questions("asked", e.asked(), lines);
        questions("couldopen", e.couldOpen(), lines);
        lines.add(say("basis", e.basis().stream().map(this::cite).collect(Collectors.joining("; "))));
        if (!e.unverified().isEmpty()) {
            lines.add(say(
                    "unverified",
                    e.unverified().stream().map(text -> text.in(language)).collect(Collectors.joining("; "))));
        }
        return lines;
    }

    private String classified(Explanation e) {
        if (e.className() == null || e.classMeans() == null) {
            return say("class.undecided");
        }
        String name = e.className().in(language);
        String means = e.classMeans().in(language);
        return e.classCitation() == null
                ? say("class.rest", name, means)
                : say("class", name, means, cite(e.classCitation()));
    }

    private List<String> income(Explanation e) {
        Assessment a = e.assessment();
        return switch (e.lowIncomeBy()) {
            case "B1" -> a.income() == null ? List.of(points(e, "b1")) : List.of(points(e, "b1.both"), measured(a));
            case "INCOME" -> List.of(measured(a));
            default -> List.of(say("income.unknown"));
        };
    }

    private String points(Explanation e, String key) {
        Assessment a = e.assessment();
        return e.b1Limit() == null
                ? say(key + ".nolimit", number(a.b1Points()))
                : say(key, number(a.b1Points()), number(e.b1Limit()));
    }

    private String measured(Assessment a) {
        return a.line() == null
                ? say("income.noline", number(a.income()))
                : say("income", number(a.income()), number(a.line()));
    }

    private void lacking(Explanation e, List<String> lines) {
        List<Finding> lacking = in(e, State.LACKING);
        lines.add(lacking.isEmpty() ? say("lacking.none") : say("lacking", lacking.size()));
        for (Finding finding : lacking) {
            String source = cite(finding.citation());
            if (finding.certainty() != Certainty.VERIFIED) {
                source += "; " + say("unverified.tag");
            }
            lines.add(
                    say("finding", finding.name().in(language), finding.lacks().in(language), source));
            if (finding.marked()) {
                lines.add(say("marked"));
            }
            causes(finding, lines);
        }
    }

    private void causes(Finding finding, List<String> lines) {
        Map<Long, List<Answer>> byMember = new LinkedHashMap<>();
        for (Answer answer : finding.causes()) {
            byMember.computeIfAbsent(answer.memberNo() == null ? -1L : answer.memberNo(), no -> new ArrayList<>())
                    .add(answer);
        }
        byMember.forEach((memberNo, answers) -> {
            String said = answers.stream().map(this::answer).collect(Collectors.joining("; "));
            lines.add(
                    memberNo < 0
                            ? say("cause.household", said)
                            : say("cause.member", name(answers.getFirst()), number(memberNo), said));
        });
    }

    private String answer(Answer answer) {
        return say(
                "answer",
                answer.heading().in(language),
                answer.value() == null ? "" : answer.value().in(language));
    }

    private void unknown(Explanation e, List<String> lines) {
        for (Finding finding : in(e, State.UNKNOWN)) {
            lines.add(say(
                    "open.item",
                    finding.name().in(language),
                    finding.open().stream().map(this::question).collect(Collectors.joining(", "))));
        }
    }

    private void questions(String key, List<Answer> questions, List<String> lines) {
        if (!questions.isEmpty()) {
            lines.add(say(key));
            questions.forEach(question -> lines.add("- " + question(question)));
        }
    }

    private String question(Answer answer) {
        String heading = answer.heading().in(language);
        return answer.memberNo() == null
                ? heading
                : say("question.member", heading, name(answer), number(answer.memberNo()));
    }

    private String name(Answer answer) {
        return answer.memberName() == null ? say("noname") : answer.memberName();
    }

    private static List<Finding> in(Explanation e, State state) {
        return e.findings().stream().filter(f -> f.state() == state).toList();
    }

    private String cite(Citation citation) {
        StringBuilder text = new StringBuilder(say("cited", citation.kind().in(language), citation.document()));
        if (citation.article() != null) {
            text.append(", ").append(say("article", citation.article()));
        }
        if (citation.clause() != null) {
            text.append(", ").append(say("clause", citation.clause()));
        }
        if (citation.what() != null) {
            text.append(", ").append(citation.what().in(language));
        }
        return text.toString();
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : Wording.number(number, language);
    }

    private String day(LocalDate day) {
        return language.equals("en")
                ? day.toString()
                : DateTimeFormatter.ofPattern("d/M/yyyy").format(day);
    }
}

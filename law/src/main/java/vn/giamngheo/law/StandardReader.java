package vn.giamngheo.law;

import dev.cel.common.types.SimpleType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Text;

/** Reads one standard from its pack: everything is checked here, so that what is loaded can be relied on. */
final class StandardReader {

    private static final List<String> CLASS_ROOTS = List.of("POOR", "NEAR_POOR", "AVERAGE", "NONE");

    private final Documents documents;
    private final RuleCompiler compiler = new RuleCompiler();

    String id = "";
    String hash = "";
    Text title = new Text("", "");
    LocalDate from = LocalDate.EPOCH;

    @Nullable
    LocalDate to;

    final List<Citation> basis = new ArrayList<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final List<Standard.Term> terms = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();
    final List<HouseholdClass> classes = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();

    @Nullable
    Rule b2;

    final List<WorkedCase> cases = new ArrayList<>();

    StandardReader(Documents documents) {
        this.documents = documents;
    }

    Standard read(PackNode root) throws PackNode.Refused {
        root.only(
                "standard",
                "title",
                "scope",
                "valid",
                "basis",
                "income",
                "parameters",
                "terms",
                "indicators",
                "b2",
                "classes",
                "groups",
                "checks",
                "samples",
                "cases");
        id = root.get("standard").text();
        title = root.get("title").words();
        hash = hash(root);
        validity(root.get("valid"));
        for (PackNode node : root.get("basis").items()) {
            basis.add(documents.citation(node));
        }
        if (basis.isEmpty()) {
            throw root.get("basis").refused("a standard needs its legal basis");
        }
        parameters(root.get("parameters"));
        compiler.declare(Standard.DAY_YEAR, SimpleType.INT);
        compiler.declare(Standard.DAY_MONTH, SimpleType.INT);
        terms(root.find("terms"));
        for (PackNode node : root.items("indicators")) {
            indicator(node);
        }
        compiler.declare(Standard.DEPRIVATIONS, SimpleType.INT);
        PackNode points = root.find("b2");
        b2 = points == null ? null : number(points);
        for (PackNode node : root.get("classes").items()) {
            householdClass(node);
        }
        lastTakesTheRest(root.get("classes"));
        for (PackNode node : root.items("groups")) {
            node.only("code", "name", "when");
            groups.add(new Group(node.get("code").text(), node.get("name").words(), condition(node.get("when"))));
        }
        for (PackNode node : root.items("checks")) {
            check(node);
        }
        for (PackNode node : root.items("cases")) {
            cases.add(CaseReader.read(node));
        }
        return new Standard(this);
    }

    private void validity(PackNode node) throws PackNode.Refused {
        node.only("from", "to");
        from = node.get("from").date();
        PackNode end = node.find("to");
        to = end == null ? null : end.date();
        if (to != null && to.isBefore(from)) {
            throw node.refused("ends before it begins");
        }
    }

    private void parameters(PackNode node) throws PackNode.Refused {
        for (Map.Entry<String, PackNode> entry : node.entries().entrySet()) {
            PackNode body = entry.getValue();
            body.only("what", "cite", "sure", "values");
            List<Parameter.Dated> values = new ArrayList<>();
            for (PackNode value : body.get("values").items()) {
                values.add(dated(value, values));
            }
            if (values.isEmpty()) {
                throw body.refused("a parameter needs a value");
            }
            Object sample = values.getFirst().byAreaType().values().iterator().next();
            compiler.declare(entry.getKey(), sample instanceof Long ? SimpleType.INT : SimpleType.DOUBLE);
            parameters.put(
                    entry.getKey(),
                    new Parameter(
                            entry.getKey(),
                            body.get("what").words(),
                            cited(body),
                            certainty(body),
                            List.copyOf(values)));
        }
    }

    private static Parameter.Dated dated(PackNode node, List<Parameter.Dated> before) throws PackNode.Refused {
        LocalDate from = node.get("from").date();
        if (!before.isEmpty() && !before.getLast().from().isBefore(from)) {
            throw node.refused("values must stand in order of their first day, each day once");
        }
        if (node.find("by") == null) {
            node.only("from", "value");
            return new Parameter.Dated(
                    from, Map.of(Parameter.EVERYWHERE, node.get("value").number()));
        }
        node.only("from", "by", "RURAL", "URBAN");
        Map<String, Object> byArea = new TreeMap<>();
        byArea.put("RURAL", node.get("RURAL").number());
        byArea.put("URBAN", node.get("URBAN").number());
        return new Parameter.Dated(from, byArea);
    }

    private void terms(@Nullable PackNode node) throws PackNode.Refused {
        if (node == null) {
            return;
        }
        for (Map.Entry<String, PackNode> entry : node.entries().entrySet()) {
            if (compiler.declared(entry.getKey())) {
                throw entry.getValue().refused("the name " + entry.getKey() + " is taken");
            }
            try {
                terms.add(new Standard.Term(
                        entry.getKey(),
                        compiler.term(entry.getKey(), entry.getValue().text())));
            } catch (RuleCompiler.Refused e) {
                throw entry.getValue().refused(reason(e));
            }
        }
    }

    private void indicator(PackNode node) throws PackNode.Refused {
        node.only("code", "service", "name", "lacks", "when", "cite", "sure");
        PackNode when = node.find("when");
        Indicator indicator = new Indicator(
                node.get("code").text(),
                node.get("service").words(),
                node.get("name").words(),
                node.get("lacks").words(),
                when == null ? null : condition(when),
                documents.citation(node.get("cite")),
                certainty(node));
        if (indicators.stream().anyMatch(other -> other.code().equals(indicator.code()))) {
            throw node.refused("indicator " + indicator.code() + " stands twice");
        }
        indicators.add(indicator);
    }

    private void householdClass(PackNode node) throws PackNode.Refused {
        node.only("code", "name", "means", "when", "open_when", "opened_by", "cite", "sure");
        String code = node.get("code").text();
        String root = code.contains("/") ? code.substring(0, code.indexOf('/')) : code;
        if (!CLASS_ROOTS.contains(root)
                || classes.stream().anyMatch(c -> c.code().equals(code))) {
            throw node.refused("class " + code + " stands twice or does not roll up to one of " + CLASS_ROOTS);
        }
        PackNode when = node.find("when");
        PackNode openWhen = node.find("open_when");
        List<String> openedBy = new ArrayList<>();
        for (PackNode column : node.items("opened_by")) {
            openedBy.add(column(column));
        }
        classes.add(new HouseholdClass(
                code,
                node.get("name").words(),
                node.get("means").words(),
                when == null ? null : condition(when),
                openWhen == null ? null : condition(openWhen),
                List.copyOf(openedBy),
                cited(node),
                node.find("sure") == null ? Certainty.VERIFIED : certainty(node)));
    }

    private void lastTakesTheRest(PackNode node) throws PackNode.Refused {
        for (int i = 0; i < classes.size(); i++) {
            boolean last = i == classes.size() - 1;
            if ((classes.get(i).when() == null) != last) {
                throw node.items().get(i).refused("only the last class has no condition: it takes all the rest");
            }
        }
        if (classes.isEmpty()) {
            throw node.refused("a standard needs classes");
        }
    }

    private void check(PackNode node) throws PackNode.Refused {
        node.only("code", "column", "when", "expected");
        PackNode expected = node.find("expected");
        checks.add(new Check(
                node.get("code").text(),
                column(node.get("column")),
                condition(node.get("when")),
                expected == null ? null : number(expected)));
    }

    private static String column(PackNode node) throws PackNode.Refused {
        if (!Dictionary.get().household().has(node.text())) {
            throw node.refused("the household has no column " + node.text());
        }
        return node.text();
    }

    private Rule condition(PackNode node) throws PackNode.Refused {
        try {
            return compiler.condition(node.text());
        } catch (RuleCompiler.Refused e) {
            throw node.refused(reason(e));
        }
    }

    private Rule number(PackNode node) throws PackNode.Refused {
        try {
            return compiler.expression(node.text());
        } catch (RuleCompiler.Refused e) {
            throw node.refused(reason(e));
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\n\\s*", " ");
    }

    private @Nullable Citation cited(PackNode node) throws PackNode.Refused {
        PackNode cite = node.find("cite");
        return cite == null ? null : documents.citation(cite);
    }

    private static Certainty certainty(PackNode node) throws PackNode.Refused {
        PackNode sure = node.get("sure");
        try {
            return Certainty.valueOf(sure.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw sure.refused(
                    "sure is one of " + Arrays.toString(Certainty.values()).toLowerCase(Locale.ROOT));
        }
    }

    private static String hash(PackNode root) throws PackNode.Refused {
        StringBuilder canonical = new StringBuilder();
        root.canonical(canonical);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

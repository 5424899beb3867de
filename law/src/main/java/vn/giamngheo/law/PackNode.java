package vn.giamngheo.law;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.giamngheo.law.dictionary.Text;

/** A node of a pack's text that knows its line, so that whatever is wrong can be shown where it stands. */
final class PackNode {

    /** A pack that cannot be used. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final PackProblem problem;

        Refused(String file, int line, String reason) {
            super(reason);
            problem = new PackProblem(file, line, reason);
        }

        PackProblem problem() {
            return problem;
        }
    }

    private static final String MERGE = "<<";
    private static final int LARGEST = 4 << 20;

    private final String file;
    private final Node node;

    private PackNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The root of a file: UTF-8 YAML, one document, at most 4 MiB. */
    static PackNode parse(String file, byte[] bytes) throws Refused {
        if (bytes.length > LARGEST) {
            throw new Refused(file, 1, "larger than 4 MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(200);
            options.setNestingDepthLimit(30);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (!(root instanceof MappingNode)) {
                throw new Refused(file, 1, "is empty or not a mapping");
            }
            return new PackNode(file, root);
        } catch (CharacterCodingException e) {
            throw new Refused(file, 1, "is not UTF-8");
        } catch (MarkedYAMLException e) {
            throw new Refused(
                    file, e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            throw new Refused(file, 1, String.valueOf(e.getMessage()));
        }
    }

    int line() {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    String file() {
        return file;
    }

    Refused refused(String reason) {
        return new Refused(file, line(), reason);
    }

    /** The entries of a mapping in their order, merge keys ({@code <<}) resolved. */
    Map<String, PackNode> entries() throws Refused {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("should be a mapping");
        }
        Map<String, PackNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new PackNode(file, tuple.getKeyNode()).text();
            PackNode value = new PackNode(file, tuple.getValueNode());
            if (key.equals(MERGE)) {
                Map<String, PackNode> merged = value.entries();
                merged.forEach(entries::putIfAbsent);
            } else {
                entries.put(key, value);
            }
        }
        return entries;
    }

    /** Refuses keys that nobody reads: a misspelt key must not pass silently. */
    void only(String... keys) throws Refused {
        List<String> known = List.of(keys);
        for (Map.Entry<String, PackNode> entry : entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().refused("unknown key " + entry.getKey() + "; known are " + known);
            }
        }
    }

    PackNode get(String key) throws Refused {
        PackNode found = find(key);
        if (found == null) {
            throw refused("needs " + key);
        }
        return found;
    }

    @Nullable
    PackNode find(String key) throws Refused {
        return entries().get(key);
    }

    List<PackNode> items() throws Refused {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("should be a list");
        }
        List<PackNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new PackNode(file, item));
        }
        return items;
    }

    /** The items under a key, none when the key is absent. */
    List<PackNode> items(String key) throws Refused {
        PackNode found = find(key);
        return found == null ? List.of() : found.items();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    String text() throws Refused {
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("should be a single value");
        }
        return scalar.getValue();
    }

    /** A text in both languages. */
    Text words() throws Refused {
        only("vi", "en");
        return new Text(get("vi").text(), get("en").text());
    }

    LocalDate date() throws Refused {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw refused("should be a date yyyy-mm-dd: " + text());
        }
    }

    /** A number as rules know it: Long, or Double where it is written with a point. */
    Object number() throws Refused {
        try {
            String text = text();
            return text.contains(".") ? (Object) Double.valueOf(text) : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw refused("should be a number: " + text());
        }
    }

    /** The canonical form: sorted keys, texts as they are meant, no comments, no layout. */
    void canonical(StringBuilder out) throws Refused {
        switch (node) {
            case MappingNode mapping -> {
                out.append('{');
                for (Map.Entry<String, PackNode> entry : new java.util.TreeMap<>(entries()).entrySet()) {
                    quote(entry.getKey(), out);
                    out.append(':');
                    entry.getValue().canonical(out);
                    out.append(',');
                }
                out.append('}');
            }
            case SequenceNode sequence -> {
                out.append('[');
                for (PackNode item : items()) {
                    item.canonical(out);
                    out.append(',');
                }
                out.append(']');
            }
            case ScalarNode scalar -> {
                if (scalar.getTag().equals(Tag.NULL)) {
                    out.append('~');
                } else {
                    quote(java.text.Normalizer.normalize(scalar.getValue(), java.text.Normalizer.Form.NFC), out);
                }
            }
            default -> throw refused("an unexpected kind of node");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}

package vn.giamngheo.law;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/** The legal documents that packs may cite, by number. */
final class Documents {

    private final Map<String, Text> kinds = new HashMap<>();

    private Documents() {}

    static Documents read(PackNode root) throws PackNode.Refused {
        Documents documents = new Documents();
        for (PackNode node : root.get("documents").items()) {
            node.only("number", "kind", "issuer", "signed", "in_force", "title");
            node.get("issuer").words();
            node.get("title").words();
            for (String key : new String[] {"signed", "in_force"}) {
                PackNode date = node.find(key);
                if (date != null) {
                    date.date();
                }
            }
            if (documents.kinds.put(node.get("number").text(), node.get("kind").words()) != null) {
                throw node.refused("document " + node.get("number").text() + " stands twice");
            }
        }
        return documents;
    }

    /** A citation; the document must be known. */
    Citation citation(PackNode node) throws PackNode.Refused {
        node.only("document", "article", "clause", "what");
        String number = node.get("document").text();
        Text kind = kinds.get(number);
        if (kind == null) {
            throw node.refused("cites " + number + ", which is not in the list of documents");
        }
        PackNode what = node.find("what");
        return new Citation(
                number, kind, optional(node, "article"), optional(node, "clause"), what == null ? null : what.words());
    }

    private static @Nullable String optional(PackNode node, String key) throws PackNode.Refused {
        PackNode found = node.find(key);
        return found == null ? null : found.text();
    }
}

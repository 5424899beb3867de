package vn.giamngheo.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standards that are in use, read from their packs. */
public final class Packs {

    private final Map<String, Standard> standards;
    private final List<PackProblem> problems;

    private Packs(Map<String, Standard> standards, List<PackProblem> problems) {
        this.standards = standards;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads packs. One that is not sound is refused with its reason; the rest load all the same.
     *
     * @param documents the list of legal documents that packs may cite
     * @param files file name to content
     */
    public static Packs read(PackFile documents, List<PackFile> files) {
        List<PackProblem> problems = new ArrayList<>();
        Map<String, Standard> standards = new LinkedHashMap<>();
        try {
            Documents known = Documents.read(PackNode.parse(documents.name(), documents.content()));
            for (PackFile file : files) {
                read(file, known, standards, problems);
            }
        } catch (PackNode.Refused e) {
            problems.add(e.problem());
        }
        return new Packs(standards, problems);
    }

    private static void read(
            PackFile file, Documents documents, Map<String, Standard> standards, List<PackProblem> problems) {
        try {
            PackNode root = PackNode.parse(file.name(), file.content());
            Standard standard = new StandardReader(documents).read(root);
            if (standards.putIfAbsent(standard.id(), standard) != null) {
                problems.add(root.get("standard")
                        .refused("standard " + standard.id() + " stands twice")
                        .problem());
            }
        } catch (PackNode.Refused e) {
            problems.add(e.problem());
        }
    }

    /** One file of a pack. */
    public record PackFile(String name, byte[] content) {}

    /** The standard of an id such as {@code vn-2022}. */
    public Optional<Standard> standard(String id) {
        return Optional.ofNullable(standards.get(id));
    }

    /** All standards, in the order they were given. */
    public List<Standard> standards() {
        return List.copyOf(standards.values());
    }

    /** Why packs were refused; empty when all are sound. */
    public List<PackProblem> problems() {
        return problems;
    }
}

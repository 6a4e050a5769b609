package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule file that two rulebooks do not share.
 *
 * @param file its name
 * @param change what became of it
 */
public record RuleFileDifference(String file, FileChange change) {

    /** What became of a file. */
    public enum FileChange {
        NEW,
        CHANGED,
        GONE
    }

    /** In which files {@code after} differs from {@code before}, by name. */
    static List<RuleFileDifference> between(List<RuleSource> before, List<RuleSource> after) {
        Map<String, String> old = texts(before);
        var differences = new ArrayList<RuleFileDifference>();
        texts(after).forEach((file, text) -> {
            String was = old.remove(file);
            if (!text.equals(was)) {
                differences.add(new RuleFileDifference(file, was == null ? FileChange.NEW : FileChange.CHANGED));
            }
        });
        old.keySet().forEach(file -> differences.add(new RuleFileDifference(file, FileChange.GONE)));
        return List.copyOf(differences);
    }

    private static Map<String, String> texts(List<RuleSource> rules) {
        return rules.stream()
                .collect(Collectors.toMap(RuleSource::file, RuleSource::text, (one, other) -> one, TreeMap::new));
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(file, change);
    }
}

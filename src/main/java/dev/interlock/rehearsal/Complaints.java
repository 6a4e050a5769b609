package dev.interlock.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was found wrong with one file so far. */
final class Complaints {

    /** Nobody reads more of one file. */
    private static final int MOST = 100;

    private final String file;
    private final Map<String, Integer> lines;
    private final List<ScenarioProblems.Problem> found = new ArrayList<>();

    /** @param lines the line of each node, by its JSON pointer */
    Complaints(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    void add(String pointer, String message) {
        if (found.size() < MOST) {
            found.add(new ScenarioProblems.Problem(file, line(pointer), message));
        }
    }

    String file() {
        return file;
    }

    /** The line of the node at {@code pointer}, or of the nearest one around it. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault(at, 1);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ScenarioProblems(found.stream()
                    .sorted(Comparator.comparingInt(ScenarioProblems.Problem::line))
                    .toList());
        }
    }
}

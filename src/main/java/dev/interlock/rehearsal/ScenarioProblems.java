package dev.interlock.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/** Scenarios that cannot be read; names everything that is wrong, not only the first. */
public final class ScenarioProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ScenarioProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param file the file's name
     * @param line the line it stands on, from 1
     * @param message what was expected, with a "Maybe …" where a usual mistake is known
     */
    public record Problem(String file, int line, String message) {

        @Override
        public String toString() {
            return file + ':' + line + ": " + message;
        }
    }
}

package dev.interlock.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** Rules and tables that do not make a rulebook; names everything that is wrong, not only the first. */
public final class RulebookProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulebookProblems(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What was wrong, in the order of rules, workbooks, tables, lines. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param where the cell with its column's header, or the rule file with line and rule
     * @param found what stands there
     * @param expected what should
     * @param message all of it for people, with a line "Maybe …" where a usual mistake is known
     */
    public record Problem(String where, String found, String expected, String message) {}
}

package dev.interlock.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact that cannot be true as told; names every field that is wrong, not only the first. */
public final class InvalidFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All of {@code problems} were found in one fact of {@code type}. */
    public InvalidFact(String type, List<Problem> problems) {
        super(type + ": "
                + String.join("; ", problems.stream().map(Problem::message).toList()));
        this.problems = List.copyOf(problems);
    }

    /** What was wrong, field by field. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One wrong field.
     *
     * @param field the JSON name of the field
     * @param value what was found there, as text; null when it was missing
     * @param message what was expected, with a "Maybe …" where a usual mistake is known
     */
    public record Problem(String field, @Nullable String value, String message) {}
}

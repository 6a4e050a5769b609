package dev.interlock.http.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body must say; everything that is missing is said at once. */
public final class Wanted {

    private final List<Problem.Error> errors = new ArrayList<>();

    /** The body, or a refusal. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new Refusal(ProblemType.INVALID_INPUT, "The body is missing.");
        }
        return body;
    }

    /** Refuses what is missing or blank. */
    public Wanted needs(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            errors.add(new Problem.Error("/" + field, null, "The %s is missing.".formatted(field)));
        }
        return this;
    }

    /** Refuses what has a text that is too long to be kept. */
    public Wanted atMost(String field, @Nullable String value, int characters) {
        if (value != null && value.length() > characters) {
            errors.add(new Problem.Error(
                    "/" + field,
                    value.substring(0, 40) + "…",
                    "The %s has %d characters; at most %d are kept.".formatted(field, value.length(), characters)));
        }
        return this;
    }

    /**
     * Ends the request when anything was wrong.
     *
     * @throws Refusal that names all of it
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_INPUT, "Some of what was sent is missing or wrong.", errors);
        }
    }
}

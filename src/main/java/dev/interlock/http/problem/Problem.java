package dev.interlock.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for programs and for people (RFC 9457).
 *
 * @param errors everything that is wrong with the input, not only the first
 * @param errorId where to look in the log; only for what failed inside
 */
@Schema(description = "What went wrong (RFC 9457), as application/problem+json.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                        description = "The kind of problem, the same for all of its kind.",
                        examples = "urn:interlock:problem:invalid-input")
                String type,
        @Schema(examples = "Some of what was sent is wrong") String title,
        @Schema(description = "The HTTP status.", examples = "422") int status,
        @Schema(
                        description = "What happened this time.",
                        examples = "3 of the batch's fields are wrong; no fact was accepted.")
                String detail,
        @Schema(description = "Everything that is wrong with the input.") @Nullable List<Error> errors,
        @Schema(description = "What to look for in the log; only for what failed inside.") @Nullable String errorId) {

    public Problem {
        errors = errors == null || errors.isEmpty() ? null : List.copyOf(errors);
    }

    /** A problem that says what happened. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem that points at what is wrong. */
    public static Problem of(ProblemType type, String detail, List<Error> errors) {
        return new Problem(type.urn(), type.title(), type.status(), detail, errors, null);
    }

    Problem logged(String errorId) {
        return new Problem(type, title, status, detail, errors, errorId);
    }

    /**
     * One thing that is wrong with the input.
     *
     * @param pointer where: a JSON pointer (RFC 6901) into the body, or the name of a parameter, a cell, a rule
     * @param value what was found there
     * @param message what was expected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError", description = "One thing that is wrong with the input.")
    public record Error(
            @Schema(
                            description = "A JSON pointer into the body, or the name of a parameter, a cell or a rule.",
                            examples = "/facts/3/ndr")
                    String pointer,
            @Schema(description = "What was found there.", examples = "31") @Nullable String value,
            @Schema(examples = "The ndr (31) must not exceed the attempted (30).") String message) {}
}

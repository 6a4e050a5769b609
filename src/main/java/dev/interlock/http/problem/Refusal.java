package dev.interlock.http.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. The message is the problem's detail and meant for the caller. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public Refusal(ProblemType type, String detail) {
        this(Problem.of(type, detail), null);
    }

    public Refusal(ProblemType type, String detail, List<Problem.Error> errors) {
        this(Problem.of(type, detail, errors), null);
    }

    Refusal(Problem problem) {
        this(problem, null);
    }

    private Refusal(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** A refusal that will not be repeated when the caller tries again after {@code retryAfter}. */
    public static Refusal forNow(ProblemType type, String detail, Duration retryAfter) {
        return new Refusal(Problem.of(type, detail), retryAfter);
    }

    /** The refusal of one wrong parameter. */
    public static Refusal ofParameter(String name, @Nullable String value, String message) {
        return new Refusal(ProblemType.INVALID_INPUT, message, List.of(new Problem.Error(name, value, message)));
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}

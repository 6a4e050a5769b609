package dev.interlock.http.problem;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems a caller can tell apart by {@code type}. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    MALFORMED_JSON(400, "The body is not the JSON that is expected here"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not permit this"),
    NOT_ELIGIBLE(403, "You may not answer to this"),
    NOT_FOUND(404, "There is nothing here"),
    UNKNOWN_BRAND(404, "There is no such brand"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer does not come in a format you accept"),
    ALREADY_EXISTS(409, "It exists already"),
    OUT_OF_TURN(409, "It stands where this cannot follow"),
    STALE(409, "It is no longer what was seen"),
    TOO_LARGE(413, "The request exceeds a limit"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's format is not understood here"),
    INVALID_INPUT(422, "Some of what was sent is wrong"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another body"),
    RULE_FAILED(422, "A rule could not judge these facts"),
    INVALID_RULEBOOK(422, "Rules and tables do not make a rulebook"),
    QUEUE_FULL(429, "Too much is waiting already"),
    INTERNAL(500, "Something failed inside"),
    UNAVAILABLE(503, "This cannot be done right now"),
    NOT_OWNER(503, "Another process is responsible for this brand");

    private static final String PREFIX = "urn:interlock:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The same words for every problem of the kind. */
    public String title() {
        return title;
    }

    /** What identifies the kind in JSON, for example {@code urn:interlock:problem:unknown-brand}. */
    public String urn() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that stands for a status the platform answers by itself; the plainest one when several do. */
    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL);
    }
}

package dev.interlock.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Problems as HTTP responses. */
@ApplicationScoped
public class ProblemAnswers {

    /** The media type of a problem. */
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper mapper;
    private final List<Refusing> rooms;

    ProblemAnswers(ObjectMapper mapper, @All List<Refusing> rooms) {
        this.mapper = mapper;
        this.rooms = rooms;
    }

    /** What to tell a caller of {@code thrown}; what nobody expected is logged under an id, and told as that id only. */
    public Refusal refusalOf(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        return rooms.stream()
                .flatMap(room -> room.refusal(thrown).stream())
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    private static Refusal unexpected(Throwable thrown) {
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(thrown, "A request failed, error id %s.", errorId);
        return new Refusal(Problem.of(
                        ProblemType.INTERNAL,
                        "It is our fault, not the request's. The log holds more under the error id.")
                .logged(errorId));
    }

    /** The bytes of {@code problem}, written here so that no endpoint's own format can stand in the way. */
    public byte[] bytes(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(PROBLEM_JSON)
                .entity(bytes(problem))
                .build();
    }

    Response answer(Refusal refusal) {
        Response answer = answer(refusal.problem());
        if (refusal.retryAfter() != null) {
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.RETRY_AFTER,
                            Math.max(1, refusal.retryAfter().toSeconds()));
        }
        return answer;
    }
}

package dev.interlock.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** Problems as HTTP responses. */
@ApplicationScoped
public class ProblemAnswers {

    /** The media type of a problem. */
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final ObjectMapper mapper;

    ProblemAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
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
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, refusal.retryAfter().toSeconds()));
        }
        return answer;
    }
}

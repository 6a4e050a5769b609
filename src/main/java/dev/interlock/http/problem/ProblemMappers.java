package dev.interlock.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever is thrown while a request is answered into a problem. */
final class ProblemMappers {

    private static final String CHALLENGE = "Bearer realm=\"interlock\"";

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answers.answer(refusal);
    }

    /** What the platform refuses: no such path, method, format. Its headers (Allow, Accept-Post) are kept. */
    @ServerExceptionMapper
    Response refusedByThePlatform(WebApplicationException thrown) {
        Response said = thrown.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        JsonProcessingException json = in(thrown, JsonProcessingException.class);
        if (json != null) {
            return malformed(json);
        }
        Refusal parameter = in(thrown, Refusal.class);
        if (parameter != null) {
            return refused(parameter);
        }
        if (said.getStatus() >= 500) {
            return failed(thrown);
        }
        ProblemType type = ProblemType.of(said.getStatus());
        Response answer = answers.answer(Problem.of(type, explain(type)));
        said.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                answer.getHeaders().put(name, values);
            }
        });
        return answer;
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException thrown) {
        return answers.answer(MalformedJson.explain(thrown));
    }

    /** In place of the platform's own answer, which names a class. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException thrown) {
        return malformed(thrown);
    }

    @ServerExceptionMapper
    Response withoutToken(UnauthorizedException thrown) {
        return unauthenticated(CHALLENGE);
    }

    @ServerExceptionMapper
    Response withInvalidToken(AuthenticationFailedException thrown) {
        return unauthenticated(CHALLENGE + ", error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown) {
        return answers.answer(Problem.of(ProblemType.FORBIDDEN, "None of the token's roles may do this."));
    }

    @ServerExceptionMapper
    Response failed(Throwable thrown) {
        return answers.answer(answers.refusalOf(thrown));
    }

    private Response unauthenticated(String challenge) {
        Response answer = answers.answer(Problem.of(
                ProblemType.UNAUTHENTICATED,
                "Send \"Authorization: Bearer …\" with a token that was issued here, has not expired and has not"
                        + " been revoked."));
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return answer;
    }

    private static String explain(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "No resource has this path, or its id is not known.";
            case METHOD_NOT_ALLOWED -> "The path exists; the header Allow lists its methods.";
            case NOT_ACCEPTABLE -> "The header Accept names no format this resource can answer in.";
            case UNSUPPORTED_MEDIA_TYPE -> "The header Content-Type names no format this resource can read.";
            case TOO_LARGE -> "The body is larger than is read here.";
            case MALFORMED_REQUEST -> "A parameter or a header of the request cannot be read.";
            default -> type.title() + ".";
        };
    }

    private static <T extends Throwable> @Nullable T in(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}

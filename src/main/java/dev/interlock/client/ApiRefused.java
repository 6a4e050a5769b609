package dev.interlock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The service answered, and the answer was no. */
public final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int ERRORS_SHOWN = 5;

    private final int status;
    private final ArrayList<String> errors = new ArrayList<>();

    ApiRefused(String request, int status, JsonNode problem) {
        super(message(request, status, problem));
        this.status = status;
        problem.path("errors").forEach(error -> errors.add(line(error)));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Everything that was wrong: where, what was found there, and what was expected. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private static String line(JsonNode error) {
        String found = error.hasNonNull("value") ? " was " + error.get("value").asText() + '.' : "";
        return error.path("pointer").asText()
                + found
                + ' '
                + error.path("message").asText();
    }

    private static String message(String request, int status, JsonNode problem) {
        var message = new StringBuilder("%s was answered %d".formatted(request, status));
        for (String field : new String[] {"title", "detail"}) {
            if (problem.hasNonNull(field)) {
                message.append(": ").append(problem.get(field).asText());
            }
        }
        int shown = 0;
        for (JsonNode error : problem.path("errors")) {
            if (shown++ < ERRORS_SHOWN) {
                message.append("\n  ").append(error.path("pointer").asText());
                message.append(' ').append(error.path("message").asText());
            }
        }
        return message.toString();
    }
}

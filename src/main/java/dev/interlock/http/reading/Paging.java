package dev.interlock.http.reading;

import dev.interlock.http.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. A cursor is the last thing seen, in a form nobody should build on. */
class Paging {

    private static final int MOST = 1_000;

    @Parameter(description = "How many to list at most.", schema = @Schema(minimum = "1", maximum = "1000"))
    @QueryParam("limit")
    @DefaultValue("100")
    int limit;

    @Parameter(description = "The cursor `next` of the page before.")
    @QueryParam("after")
    @Nullable String after;

    int limit() {
        if (limit < 1 || limit > MOST) {
            throw Refusal.ofParameter(
                    "limit", Integer.toString(limit), "The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
        return limit;
    }

    /** One more than fits on the page: whether another page follows is known without asking again. */
    int fetch() {
        return limit() + 1;
    }

    @Nullable String afterText() {
        if (after == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    @Nullable UUID afterId() {
        String text = afterText();
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    long afterPosition() {
        String text = afterText();
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    /** The cursor behind the last of {@code fetched} that fits on the page; null when nothing follows. */
    <T> @Nullable String next(List<T> fetched, Function<T, Object> cursor) {
        if (fetched.size() <= limit) {
            return null;
        }
        byte[] text = cursor.apply(fetched.get(limit - 1)).toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** What of {@code fetched} fits on the page. */
    <T> List<T> page(List<T> fetched) {
        return fetched.subList(0, Math.min(limit, fetched.size()));
    }

    private Refusal unknown() {
        return Refusal.ofParameter("after", after, "The cursor (%s) is none that was given out here.".formatted(after));
    }
}

package dev.interlock.http.reading;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class Paging {

    @Parameter(description = "How many to list at most.", schema = @Schema(minimum = "1", maximum = "1000"))
    @QueryParam("limit")
    @DefaultValue("100")
    int limit;

    @Parameter(description = "The cursor `next` of the page before.")
    @QueryParam("after")
    @Nullable
    String after;

    /** How many to list at most. */
    public int limit() {
        return limit;
    }

    /** Where the page begins; null for the first. */
    public @Nullable String after() {
        return after;
    }
}

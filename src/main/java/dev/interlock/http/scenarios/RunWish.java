package dev.interlock.http.scenarios;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which scenarios to run. */
@Schema(name = "RunWish", description = "Which scenarios to run.")
record RunWish(
        @Schema(description = "Their names or files; all scenarios when left out.") @Nullable List<String> names) {}

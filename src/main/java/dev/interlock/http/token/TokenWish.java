package dev.interlock.http.token;

import dev.interlock.fact.Department;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin asks for when a token is issued. */
@Schema(name = "NewToken", description = "A token to be issued.")
record TokenWish(
        @Schema(
                        description = "Who will bear it; shows up as principal in the journal.",
                        examples = "warehouse system",
                        required = true)
                String name,
        @Schema(description = "The one brand it opens; left out for all brands.", examples = "acme") @Nullable
                String brand,
        @Schema(description = "What it permits.", required = true) Set<Role> roles,
        @Schema(description = "Of people: the team whose tables they own.") @Nullable Department team,
        @Schema(description = "When it stops working; left out for never.", examples = "2027-01-01T00:00:00+05:30")
                @Nullable
                Instant expiresAt) {

    private static final int LONGEST_NAME = 100;

    /** This wish, or a refusal with everything that is wrong with it. */
    TokenWish checked(Instant now) {
        var errors = new ArrayList<Problem.Error>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(
                    new Problem.Error("/name", name, "The name must have 1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (roles == null || roles.isEmpty()) {
            errors.add(
                    new Problem.Error("/roles", null, "At least one role is needed: " + List.of(Role.values()) + "."));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            errors.add(new Problem.Error("/expiresAt", expiresAt.toString(), "The token would have expired already."));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_INPUT, "No token was issued.", errors);
        }
        return this;
    }
}

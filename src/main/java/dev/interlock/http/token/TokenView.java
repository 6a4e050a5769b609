package dev.interlock.http.token;

import dev.interlock.fact.Department;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as it may be shown: everything but its secret. */
@Schema(name = "Token", description = "A token without its secret.")
record TokenView(
        UUID id,
        @Schema(examples = "warehouse system") String name,
        @Schema(description = "The one brand it opens; absent for all brands.") @Nullable String brand,
        Set<Role> roles,
        @Nullable Department team,
        Instant createdAt,
        @Schema(description = "The name of the token that issued it.") String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static TokenView of(AccessToken token) {
        return new TokenView(
                token.id,
                token.name,
                token.brand,
                token.roles(),
                token.team,
                token.createdAt,
                token.createdBy,
                token.expiresAt,
                token.revokedAt,
                token.revokedBy);
    }
}

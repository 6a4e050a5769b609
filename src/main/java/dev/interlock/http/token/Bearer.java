package dev.interlock.http.token;

import dev.interlock.fact.Department;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who presents a token.
 *
 * @param tokenId the token's id, which is no secret
 * @param name the name the token was issued under
 * @param brand the one brand it opens; null for all
 * @param team of people: whose tables they own
 * @param expiresAt when it stops opening anything; null for never
 */
public record Bearer(
        UUID tokenId,
        String name,
        @Nullable String brand,
        Set<Role> roles,
        @Nullable Department team,
        @Nullable Instant expiresAt) {

    /** Under which a {@link Bearer} hangs on the platform's security identity. */
    public static final String ATTRIBUTE = "interlock.bearer";

    public Bearer {
        roles = Set.copyOf(roles);
    }

    static Bearer of(AccessToken token) {
        return new Bearer(token.id, token.name, token.brand, token.roles(), token.team, token.expiresAt);
    }

    /** Whether this bearer may look at {@code brand} at all. */
    public boolean opens(String brand) {
        return this.brand == null || this.brand.equals(brand);
    }

    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}

package dev.interlock.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues, recognises and revokes access tokens. */
@ApplicationScoped
public class Tokens {

    /** How long another process may still accept what this one revoked. */
    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST_REMEMBERED = 1_000;

    private final Clock clock;
    private final Cache<ByteBuffer, Bearer> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** Who bears {@code secret}; empty when it was never issued, has expired or was revoked. Asks the database. */
    public Optional<Bearer> recognise(String secret) {
        Secret presented = new Secret(secret);
        ByteBuffer digest = ByteBuffer.wrap(presented.digest());
        Instant now = clock.instant();
        Bearer known = remembered.getIfPresent(digest);
        if (known != null) {
            return Optional.of(known).filter(bearer -> !bearer.expired(now));
        }
        Optional<Bearer> found = QuarkusTransaction.requiringNew().call(() -> AccessToken.bearing(presented)
                .filter(token -> token.valid(now))
                .map(Bearer::of));
        found.ifPresent(bearer -> remembered.put(digest, bearer));
        return found;
    }

    @Transactional
    Issued issue(TokenWish wish, String issuer) {
        Secret secret = Secret.random();
        var token = new AccessToken();
        token.id = UUID.randomUUID();
        token.name = wish.name();
        token.digest = secret.digest();
        token.brand = wish.brand();
        token.roles = wish.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        token.team = wish.team();
        token.createdAt = clock.instant();
        token.createdBy = issuer;
        token.expiresAt = wish.expiresAt();
        token.persist();
        return new Issued(secret, TokenView.of(token));
    }

    /** Every token, or those of {@code brand}; the newest first. */
    @Transactional
    List<TokenView> list(@Nullable String brand) {
        return AccessToken.of(brand).stream().map(TokenView::of).toList();
    }

    /** Revokes a token that {@code bearer} may see; here at once, in other processes within seconds. */
    Optional<TokenView> revoke(UUID id, Bearer bearer) {
        Optional<TokenView> revoked = QuarkusTransaction.requiringNew()
                .call(() -> AccessToken.<AccessToken>findByIdOptional(id)
                        .filter(token ->
                                bearer.brand() == null || bearer.brand().equals(token.brand))
                        .map(token -> revoked(token, bearer)));
        remembered.invalidateAll();
        return revoked;
    }

    /** Whether anybody could issue tokens for every brand. */
    boolean anyAdmin() {
        return AccessToken.of(null).stream()
                .anyMatch(token ->
                        token.brand == null && token.roles().contains(Role.ADMIN) && token.valid(clock.instant()));
    }

    private TokenView revoked(AccessToken token, Bearer by) {
        if (token.revokedAt == null) {
            token.revokedAt = clock.instant();
            token.revokedBy = by.name();
        }
        return TokenView.of(token);
    }

    /** A new token, the only time its secret is known. */
    record Issued(Secret secret, TokenView token) {}
}

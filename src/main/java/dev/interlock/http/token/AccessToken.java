package dev.interlock.http.token;

import dev.interlock.fact.Department;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code access_token}. */
@Entity
@Table(name = "access_token")
@SuppressWarnings("NullAway.Init")
class AccessToken extends PanacheEntityBase {

    @Id
    UUID id;

    String name;

    byte[] digest;

    @Nullable
    String brand;

    String[] roles;

    @Enumerated(EnumType.STRING)
    @Nullable
    Department team;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_by")
    @Nullable
    String revokedBy;

    static Optional<AccessToken> bearing(Secret secret) {
        return find("digest", (Object) secret.digest()).firstResultOptional();
    }

    /** All of them, or those of one brand; the newest first. */
    static List<AccessToken> of(@Nullable String brand) {
        return brand == null
                ? list("order by createdAt desc, id")
                : list("brand = ?1 order by createdAt desc, id", brand);
    }

    Set<Role> roles() {
        var set = new TreeSet<Role>();
        Arrays.stream(roles).map(Role::valueOf).forEach(set::add);
        return set;
    }

    boolean valid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

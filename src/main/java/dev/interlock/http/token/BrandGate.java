package dev.interlock.http.token;

import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Stops a token of one brand before every path of another, whatever resource the path belongs to. */
final class BrandGate {

    private static final String BRAND = "brand";

    private final CurrentIdentityAssociation identities;

    BrandGate(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter(nonBlocking = true)
    Uni<@Nullable Response> stopStrangers(UriInfo path) {
        String brand = path.getPathParameters().getFirst(BRAND);
        if (brand == null) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> {
            requireOpen(identity, brand);
            return null;
        });
    }

    private static void requireOpen(SecurityIdentity identity, String brand) {
        Bearer bearer = identity.getAttribute(Bearer.ATTRIBUTE);
        if (bearer != null && !bearer.opens(brand)) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "The token \"%s\" is for the brand %s and does not open %s."
                            .formatted(bearer.name(), bearer.brand(), brand));
        }
    }
}

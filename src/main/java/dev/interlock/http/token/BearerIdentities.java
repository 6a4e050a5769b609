package dev.interlock.http.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows bearers by their tokens. */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<BearerRequest> {

    private final Tokens tokens;

    BearerIdentities(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.recognise(request.secret())
                .map(BearerIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("No such token.")));
    }

    private static SecurityIdentity identity(Bearer bearer) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(bearer.name()))
                .addAttribute(Bearer.ATTRIBUTE, bearer);
        bearer.roles().forEach(role -> identity.addRole(role.name()));
        return identity.build();
    }
}

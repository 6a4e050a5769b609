package dev.interlock.http.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who bears a secret. */
final class BearerRequest extends BaseAuthenticationRequest {

    private final String secret;

    BearerRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}

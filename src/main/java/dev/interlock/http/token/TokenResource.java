package dev.interlock.http.token;

import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where admins issue, list and revoke tokens. An admin of one brand does so for that brand. */
@Path("/api/v1/tokens")
@RolesAllowed(Role.Name.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "Who may come in.")
class TokenResource {

    private final Tokens tokens;
    private final Caller caller;
    private final Clock clock;

    TokenResource(Tokens tokens, Caller caller, Clock clock) {
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "issueToken",
            summary = "Issue a token",
            description = "The answer holds the secret. It is shown this once and cannot be shown again.")
    public IssuedToken issue(TokenWish wish) {
        if (wish == null) {
            throw new Refusal(ProblemType.MALFORMED_JSON, "The body is empty; a token's name and roles are needed.");
        }
        Bearer admin = caller.bearer();
        TokenWish checked = wish.checked(clock.instant());
        if (admin.brand() != null && !admin.brand().equals(checked.brand())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "An admin of the brand %s issues tokens for that brand only.".formatted(admin.brand()),
                    List.of(new Problem.Error("/brand", checked.brand(), "Expected %s.".formatted(admin.brand()))));
        }
        Tokens.Issued issued = tokens.issue(checked, admin.name());
        return new IssuedToken(issued.secret().text(), issued.token());
    }

    @GET
    @Operation(
            operationId = "listTokens",
            summary = "List tokens, the newest first",
            description = "Secrets are not kept, so none is shown.")
    public TokenList list() {
        return new TokenList(tokens.list(caller.bearer().brand()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token",
            description = "This process refuses it at once, others on the same database within ten seconds."
                    + " A token revoked before stays revoked.")
    public TokenView revoke(@PathParam("id") UUID id) {
        return tokens.revoke(id, caller.bearer())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no token %s.".formatted(id)));
    }

    @Schema(name = "IssuedToken", description = "A new token with its secret, shown this once.")
    record IssuedToken(
            @Schema(description = "What to send as bearer token.", examples = "interlock_nq3p…") String secret,
            TokenView token) {}

    @Schema(name = "TokenList")
    record TokenList(List<TokenView> items) {}
}

package dev.interlock.http.token;

import dev.interlock.fact.Department;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The bearer of the request's token; only where a token is demanded. */
    public Bearer bearer() {
        Bearer bearer = identity.getAttribute(Bearer.ATTRIBUTE);
        if (bearer == null) {
            throw new IllegalStateException("An endpoint that asks for its caller must demand a token.");
        }
        return bearer;
    }

    /** Under which name the caller is journaled. */
    public String principal() {
        return bearer().name();
    }

    /** Refuses a bearer of one brand; {@code what} begins the sentence that says so. */
    public void requireAllBrands(String what) {
        Bearer bearer = bearer();
        if (bearer.brand() != null) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "%s needs a token for all brands; \"%s\" is for the brand %s."
                            .formatted(what, bearer.name(), bearer.brand()));
        }
    }

    /** Refuses people of other teams than {@code teams}; {@code what} begins the sentence that says so. Auditors and administrators are of none. */
    public void requireTeam(String what, Department... teams) {
        Bearer bearer = bearer();
        boolean apart = bearer.roles().contains(Role.AUDITOR) || bearer.roles().contains(Role.ADMIN);
        if (!apart && !Arrays.asList(teams).contains(bearer.team())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "%s is for people of %s; \"%s\" is of %s."
                            .formatted(
                                    what,
                                    List.of(teams),
                                    bearer.name(),
                                    bearer.team() == null ? "no team" : bearer.team()));
        }
    }
}

package dev.interlock.http.rulebooks;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.Deploying;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service decides by, and how an operator makes it read its folders again. */
@Path("/api/v1/rulebooks")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules and tables", description = "What the service decides by.")
class RulebookResource {

    private final Brands brands;
    private final Deploying deploying;
    private final Caller caller;

    RulebookResource(Brands brands, Deploying deploying, Caller caller) {
        this.brands = brands;
        this.deploying = deploying;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRulebooks", summary = "List the rulebooks that decide, and for which brands")
    public RulebookList list() {
        String active = brands.activeRulebook().id();
        Map<String, List<String>> users = new TreeMap<>(Map.of(active, List.of()));
        brands.all().stream()
                .filter(brand -> brand.rulebook() != null && caller.bearer().opens(brand.name()))
                .collect(Collectors.groupingBy(
                        BrandView::rulebook, Collectors.mapping(BrandView::name, Collectors.toList())))
                .forEach(users::put);
        return new RulebookList(users.entrySet().stream()
                .map(used -> new RulebookInUse(used.getKey(), used.getKey().equals(active), used.getValue()))
                .toList());
    }

    @GET
    @Path("/active")
    @Operation(operationId = "activeRulebook", summary = "The active rulebook: its rules and tables")
    public RulebookView active() {
        return RulebookView.of(brands.activeRulebook());
    }

    @POST
    @Path("/reload")
    @RolesAllowed(Role.Name.ADMIN)
    @Operation(
            operationId = "reloadRulebook",
            summary = "Read rules and tables from disk again, and activate them",
            description =
                    "At once, for every brand without tables of its own. Refused with everything that is wrong, if"
                            + " anything is, and when other rules do not keep the product's scenarios. Needs an admin of all"
                            + " brands. A colleague's yes is asked by POST /brands/{brand}/drafts/from-disk.")
    public ReloadAnswer reload() {
        caller.requireAllBrands("Reloading rules concerns every brand");
        return ReloadAnswer.of(deploying.deploy(caller.principal()));
    }

    @Schema(name = "RulebookInUse", description = "A rulebook and who goes by it.")
    record RulebookInUse(
            @Schema(examples = "3f9a…") String id,
            @Schema(description = "Whether brands without a rulebook of their own go by it.") boolean active,
            @Schema(description = "The brands it decides for, of those the token opens.") List<String> brands) {}

    @Schema(name = "RulebookList")
    record RulebookList(List<RulebookInUse> items) {}
}

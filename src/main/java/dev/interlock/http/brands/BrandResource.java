package dev.interlock.http.brands;

import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Brands. */
@Path("/api/v1/brands")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brands", description = "Whose facts, whose decisions, whose journal.")
class BrandResource {

    private final Brands brands;
    private final Caller caller;

    BrandResource(Brands brands, Caller caller) {
        this.brands = brands;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Name.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createBrand", summary = "Create a brand", description = "Needs an admin of all brands.")
    public BrandAnswer create(@Nullable BrandWish wish) {
        caller.requireAllBrands("Creating a brand");
        if (wish == null) {
            throw new Refusal(ProblemType.MALFORMED_JSON, "The body is empty; a brand's name is needed.");
        }
        BrandWish.Checked checked = wish.checked();
        return BrandAnswer.of(brands.create(checked.name(), checked.zone(), checked.clock(), caller.principal()));
    }

    @GET
    @Operation(operationId = "listBrands", summary = "List the brands that the token opens, by name")
    public BrandList list() {
        return new BrandList(brands.all().stream()
                .filter(brand -> caller.bearer().opens(brand.name()))
                .map(BrandAnswer::of)
                .toList());
    }

    @GET
    @Path("/{brand}")
    @Operation(operationId = "brand", summary = "A brand: its journal's head, its clock, its rulebook")
    public BrandAnswer one(@PathParam("brand") String name) {
        return brands.all().stream()
                .filter(brand -> brand.name().equals(name))
                .findFirst()
                .map(BrandAnswer::of)
                .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_BRAND, "There is no brand (%s).".formatted(name)));
    }

    @Schema(name = "BrandList")
    record BrandList(List<BrandAnswer> items) {}
}

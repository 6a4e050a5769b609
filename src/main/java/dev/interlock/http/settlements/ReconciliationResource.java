package dev.interlock.http.settlements;

import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.journal.Reconciliation;
import dev.interlock.reconciling.Nightly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of what was settled with what was expected. */
@Path("/api/v1/brands/{brand}/reconciliations")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class ReconciliationResource {

    private static final int LISTED_MOST = 60;

    private final Brands brands;
    private final Nightly nightly;
    private final Caller caller;

    ReconciliationResource(Brands brands, Nightly nightly, Caller caller) {
        this.brands = brands;
        this.nightly = nightly;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ADMIN})
    @Operation(
            operationId = "beginReconciliation",
            summary = "Compare what was settled with what was expected",
            description = "It is done every night in the brand's zone; this does it now, of everything told until now."
                    + " Answered at once; Location is where progress is found.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun.",
            content = @Content(schema = @Schema(implementation = ReconciliationAnswer.class)))
    public Response begin(@PathParam("brand") String brand, @Context UriInfo uri) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Reconciliation begun = nightly.begin(brand, caller.principal());
        return Response.accepted(ReconciliationAnswer.of(begun, zone))
                .location(
                        uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .build();
    }

    @GET
    @Operation(operationId = "listReconciliations", summary = "The last " + LISTED_MOST + ", the newest first")
    public List<ReconciliationAnswer> list(@PathParam("brand") String brand) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return nightly.newest(brand, LISTED_MOST).stream()
                .map(one -> ReconciliationAnswer.of(one, zone))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "reconciliation", summary = "How far one is, and what it found")
    public ReconciliationAnswer one(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return answer(nightly.find(brand, id), id, zone);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ADMIN})
    @Operation(
            operationId = "cancelReconciliation",
            summary = "Cancel one",
            description = "What it found until then stays. One that has ended stays as it is.")
    public ReconciliationAnswer cancel(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return answer(nightly.cancel(brand, id), id, zone);
    }

    private static ReconciliationAnswer answer(Optional<Reconciliation> found, UUID id, ZoneId zone) {
        return found.map(one -> ReconciliationAnswer.of(one, zone))
                .orElseThrow(
                        () -> new Refusal(ProblemType.NOT_FOUND, "There is no reconciliation (%s).".formatted(id)));
    }
}

package dev.interlock.http.drafts;

import dev.interlock.brand.Brands;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.BackTest;
import dev.interlock.publishing.BackTesting;
import dev.interlock.publishing.Job;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts, tried on the last days of their brand. */
@Path("/api/v1/brands/{brand}/drafts/{id}/back-test")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class BackTestResource {

    private final Brands brands;
    private final BackTesting backTesting;

    BackTestResource(Brands brands, BackTesting backTesting) {
        this.brands = brands;
        this.backTesting = backTesting;
    }

    @POST
    @Operation(
            operationId = "beginBackTest",
            summary = "Try a draft on the last days of the brand",
            description = "The journal is told again, by the tables that decide now and by the draft, beside the"
                    + " brand's desk. Answered at once; Location is where progress and result are found. One back-test"
                    + " or score at a time.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun.",
            content = @Content(schema = @Schema(implementation = BackTestAnswer.class)))
    public Response begin(
            @PathParam("brand") String brand,
            @PathParam("id") UUID id,
            @Parameter(
                            description = "How many business days, up to the one that the brand's clock shows.",
                            schema = @Schema(minimum = "1", maximum = "" + BackTest.DAYS_MOST))
                    @QueryParam("days")
                    @DefaultValue("30")
                    int days,
            @Context UriInfo uri) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        if (days < 1 || days > BackTest.DAYS_MOST) {
            throw Refusal.ofParameter(
                    "days",
                    Integer.toString(days),
                    "The days (%d) must be from 1 to %d.".formatted(days, BackTest.DAYS_MOST));
        }
        Job<BackTest> job = backTesting.begin(brand, id, days);
        return Response.accepted(BackTestAnswer.of(job, zone))
                .location(uri.getAbsolutePathBuilder().path(job.id().toString()).build())
                .build();
    }

    @GET
    @Path("/{backTest}")
    @Operation(
            operationId = "backTest",
            summary = "How far a back-test is, and what came of it",
            description = "The last " + BackTest.KEPT_MOST + " of all brands are kept, until the service stops.")
    public BackTestAnswer one(
            @PathParam("brand") String brand, @PathParam("id") UUID id, @PathParam("backTest") UUID backTest) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return BackTestAnswer.of(backTesting.find(brand, id, backTest), zone);
    }

    @DELETE
    @Path("/{backTest}")
    @Operation(
            operationId = "cancelBackTest",
            summary = "Cancel a back-test",
            description = "One that has ended stays as it is.")
    public BackTestAnswer cancel(
            @PathParam("brand") String brand, @PathParam("id") UUID id, @PathParam("backTest") UUID backTest) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return BackTestAnswer.of(backTesting.cancel(brand, id, backTest), zone);
    }
}

package dev.interlock.http.scenarios;

import dev.interlock.brand.Brands;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.Job;
import dev.interlock.publishing.Score;
import dev.interlock.publishing.Scoring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/** Which mistyped cells of a brand's tables no scenario would notice. */
@Path("/api/v1/brands/{brand}/scenarios/score")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scenarios")
class ScoreResource {

    private final Brands brands;
    private final Scoring scoring;

    ScoreResource(Brands brands, Scoring scoring) {
        this.brands = brands;
        this.scoring = scoring;
    }

    @POST
    @Operation(
            operationId = "beginScore",
            summary = "Which mistyped cells would no scenario notice?",
            description = "Every number of the brand's tables is moved by one step, every choice changed, each by"
                    + " itself, and the scenarios are run until one notices. Answered at once; Location is where"
                    + " progress and result are found. One back-test or score at a time.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun.",
            content = @Content(schema = @Schema(implementation = ScoreAnswer.class)))
    public Response begin(
            @PathParam("brand") String brand,
            @Parameter(
                            description = "The one table whose cells are tried; all when left out.",
                            example = "Failure lines")
                    @QueryParam("sheet")
                    @Nullable
                    String sheet,
            @Context UriInfo uri) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Job<Score> job = scoring.begin(brand, sheet);
        return Response.accepted(ScoreAnswer.of(job, zone))
                .location(uri.getAbsolutePathBuilder().path(job.id().toString()).build())
                .build();
    }

    @GET
    @Path("/{score}")
    @Operation(
            operationId = "score",
            summary = "How far a score is, and what came of it",
            description = "The last " + Score.KEPT_MOST + " of all brands are kept, until the service stops.")
    public ScoreAnswer one(@PathParam("brand") String brand, @PathParam("score") UUID score) {
        return ScoreAnswer.of(
                scoring.find(brand, score), KnownBrand.of(brands, brand).zone());
    }

    @DELETE
    @Path("/{score}")
    @Operation(
            operationId = "cancelScore",
            summary = "Cancel a score",
            description = "One that has ended stays as it is.")
    public ScoreAnswer cancel(@PathParam("brand") String brand, @PathParam("score") UUID score) {
        return ScoreAnswer.of(
                scoring.cancel(brand, score), KnownBrand.of(brands, brand).zone());
    }
}

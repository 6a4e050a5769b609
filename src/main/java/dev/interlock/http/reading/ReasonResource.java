package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Readings;
import dev.interlock.trace.Because;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why: of a decision that was made, and of what stands now. */
@Path("/api/v1/brands/{brand}")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conclusions")
class ReasonResource {

    private final Brands brands;
    private final Readings readings;

    ReasonResource(Brands brands, Readings readings) {
        this.brands = brands;
        this.readings = readings;
    }

    @GET
    @Path("/decisions/{id}")
    @Operation(
            operationId = "decision",
            summary = "A decision with its whole trace",
            description =
                    "Rules with their sentences, table rows with address and values, facts with the journal position"
                            + " that told them, and conclusions with what they rest on; as it was written when it was"
                            + " decided.")
    @APIResponse(
            responseCode = "200",
            description = "The decision.",
            content = @Content(schema = @Schema(implementation = TraceShape.class)))
    public JsonNode decision(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        KnownBrand.of(brands, brand);
        return readings.decision(brand, id)
                .orElseThrow(() ->
                        new Refusal(ProblemType.NOT_FOUND, "The brand %s has no decision %s.".formatted(brand, id)));
    }

    @GET
    @Path("/why")
    @Blocking
    @Operation(
            operationId = "why",
            summary = "The verdict on one zone that stands now, with its reasons",
            description = "Whether the zone is at risk or not, the rule that says so, and everything it rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict.",
            content = @Content(schema = @Schema(implementation = TraceShape.BecauseShape.class)))
    public Uni<JsonNode> why(
            @PathParam("brand") String brand,
            @Parameter(
                            description = "The zone.",
                            required = true,
                            example = "PIN:800001",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING))
                    @QueryParam("geo")
                    @Nullable
                    String geo,
            @Parameter(description = "How orders are paid.") @QueryParam("mode") @DefaultValue("ALL")
                    PaymentMode mode) {
        KnownBrand.of(brands, brand);
        Geo zone = zone(geo);
        return Uni.createFrom()
                .completionStage(() -> brands.desk(brand).verdict(zone, mode))
                .map(verdict -> written(verdict, zone, mode));
    }

    private static Geo zone(@Nullable String geo) {
        try {
            return Geo.parse(geo == null ? "" : geo);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter("geo", geo, String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode written(Optional<Because> verdict, Geo zone, PaymentMode mode) {
        return verdict.<JsonNode>map(because -> CanonicalJson.mapper().valueToTree(because))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "Nothing is known of deliveries to %s paid %s.".formatted(zone, mode)));
    }
}

package dev.interlock.http.interventions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.http.DecisionView;
import dev.interlock.http.problem.Wanted;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.journal.FactView;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which loops may act for a brand. */
@Path("/api/v1/brands/{brand}/loops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loops", description = "Which loops may act for a brand; stopping one takes one call.")
class LoopResource {

    private final Brands brands;
    private final Readings readings;
    private final ActingForCaller acting;

    LoopResource(Brands brands, Readings readings, ActingForCaller acting) {
        this.brands = brands;
        this.readings = readings;
        this.acting = acting;
    }

    /** Whether one loop may act. */
    @Schema(name = "LoopState")
    record LoopAnswer(
            Loop loop,
            LoopSwitch.State state,
            @Schema(description = "Who switched last; absent when nobody ever did.") @Nullable String by,
            @Schema(description = "The brand's clock then.") @Nullable OffsetDateTime at,
            @Schema(description = "Why.") @Nullable String reason,
            @Schema(description = "Who asked to switch it on again; another person must agree.") @Nullable
                    String askedOnBy) {}

    @GET
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(operationId = "listLoops", summary = "Every loop, and whether it may act")
    public List<LoopAnswer> list(@PathParam("brand") String brand) {
        var zone = KnownBrand.of(brands, brand).zone();
        Page<FactView> switches = readings.facts(brand, "LoopSwitch", null, Loop.values().length);
        Map<String, JsonNode> known =
                switches.items().stream().collect(Collectors.toMap(FactView::key, FactView::fact));
        return Arrays.stream(Loop.values())
                .map(loop -> {
                    JsonNode said = known.get(loop.name());
                    return said == null
                            ? new LoopAnswer(loop, LoopSwitch.State.ON, null, null, null, null)
                            : new LoopAnswer(
                                    loop,
                                    LoopSwitch.State.valueOf(said.path("state").asText()),
                                    said.path("by").asText(),
                                    Instant.parse(said.path("at").asText())
                                            .atZone(zone)
                                            .toOffsetDateTime(),
                                    said.path("reason").asText(),
                                    said.path("askedOnBy").asText(null));
                })
                .toList();
    }

    @POST
    @Blocking
    @Path("/{loop}/switch")
    @RolesAllowed({Role.Name.APPROVER, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "switchLoop",
            summary = "Stop a loop, or let it act again",
            description =
                    "OFF and SHADOW count at once. ON takes two calls, by two people; until the second the loop stays as it is.")
    public Uni<DecisionView> turn(
            @PathParam("brand") String brand, @PathParam("loop") Loop loop, Wishes.@Nullable Switch wish) {
        return acting.act(brand, Wanted.body(wish).act(loop), null);
    }
}

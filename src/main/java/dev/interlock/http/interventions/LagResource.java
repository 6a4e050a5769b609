package dev.interlock.http.interventions;

import dev.interlock.brand.Brands;
import dev.interlock.fact.Loop;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.journal.InterventionReadings;
import dev.interlock.journal.Lag;
import dev.interlock.policy.LagBefore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long a brand's loops take, beside how long it took before. */
@Path("/api/v1/brands/{brand}/lag")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loops")
class LagResource {

    private final Brands brands;
    private final InterventionReadings readings;

    LagResource(Brands brands, InterventionReadings readings) {
        this.brands = brands;
        this.readings = readings;
    }

    /** One step of one loop. */
    @Schema(name = "Lag", description = "How long one step of one loop takes.")
    record LagAnswer(
            Loop loop,
            @Schema(
                            description =
                                    "SIGNAL: from the fact until the other department heard of it. RULING: from the proposal until it was granted or a person said yes. EXECUTION: from there until it was carried out.")
                    LagBefore.Step step,
            @Schema(description = "Of how many interventions.") long count,
            @Schema(description = "Half of them took at most so long.") long medianSeconds,
            @Schema(description = "Nine of ten took at most so long.") long p90Seconds,
            @Schema(description = "The least it took before; from the sheet Lags before.") @Nullable
                    Integer beforeFromHours,
            @Schema(description = "The most it took before.") @Nullable Integer beforeToHours) {}

    @GET
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(
            operationId = "lag",
            summary = "How long a brand's loops take, from fact to signal to ruling to execution",
            description =
                    "Measured from the journal: on the wall, or for a brand with a posted clock on its own clock.")
    public List<LagAnswer> lag(
            @PathParam("brand") String brand,
            @Parameter(description = "Only interventions raised then or later.") @QueryParam("from") @Nullable
                    OffsetDateTime from) {
        KnownBrand.of(brands, brand);
        List<LagBefore> before = brands.activeRulebook().rows(LagBefore.class);
        return readings.lags(brand, from == null ? Instant.EPOCH : from.toInstant(), null).stream()
                .map(lag -> answer(lag, before))
                .toList();
    }

    private static LagAnswer answer(Lag lag, List<LagBefore> before) {
        Loop loop = Loop.valueOf(lag.loop());
        LagBefore.Step step = LagBefore.Step.valueOf(lag.step());
        Optional<LagBefore> row = before.stream()
                .filter(one -> one.loop() == loop && one.step() == step)
                .findFirst();
        return new LagAnswer(
                loop,
                step,
                lag.count(),
                lag.medianSeconds(),
                lag.p90Seconds(),
                row.map(LagBefore::fromHours).orElse(null),
                row.map(LagBefore::toHours).orElse(null));
    }
}

package dev.interlock.http.interventions;

import dev.interlock.approval.State;
import dev.interlock.brand.Brands;
import dev.interlock.http.DecisionView;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Wanted;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.reading.Paging;
import dev.interlock.http.token.Role;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.InterventionReadings;
import dev.interlock.journal.InterventionView;
import dev.interlock.journal.Page;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.reporting.Doubts;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What should be done, what people say to it, and what became of it. */
@Path("/api/v1/brands/{brand}/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interventions", description = "What should be done, who said yes, and what became of it.")
class InterventionResource {

    private final Brands brands;
    private final InterventionReadings readings;
    private final ActingForCaller acting;
    private final Doubts doubts;

    InterventionResource(Brands brands, InterventionReadings readings, ActingForCaller acting, Doubts doubts) {
        this.brands = brands;
        this.readings = readings;
        this.acting = acting;
        this.doubts = doubts;
    }

    /** Which of them are listed. */
    @Schema(name = "WhichInterventions")
    enum Which {
        ACTIVE,
        CLEARED,
        ALL
    }

    @GET
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(
            operationId = "listInterventions",
            summary = "List interventions, the newest first",
            description =
                    "By default those that stand. With `state`, those that stand there, whether they are still proposed or not; `due=true` lists what is released and waits to be carried out.")
    public InterventionPage list(
            @PathParam("brand") String brand,
            @QueryParam("status") @Nullable Which status,
            @QueryParam("state") @Nullable State state,
            @Parameter(description = "Only what is released and waits to be carried out.") @QueryParam("due")
                    boolean due,
            @QueryParam("type") @Nullable String type,
            @BeanParam Paging paging) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        List<String> states =
                due ? State.DUE.stream().map(State::name).toList() : state == null ? List.of() : List.of(state.name());
        Which which = status == null ? (states.isEmpty() ? Which.ACTIVE : Which.ALL) : status;
        Page<InterventionView> found = readings.list(
                brand,
                which == Which.ALL ? null : StoredConclusion.Status.valueOf(which.name()),
                states,
                type,
                paging.after(),
                paging.limit());
        Doubts.Standing doubted = doubts.of(brand);
        return new InterventionPage(
                found.items().stream()
                        .map(one -> InterventionAnswer.of(one, doubted, asking(brand, one), null, zone))
                        .toList(),
                found.next());
    }

    private Optional<ConclusionView> asking(String brand, InterventionView one) {
        return State.AWAITING_APPROVAL.name().equals(one.state())
                ? readings.asking(brand, one.concluded().id())
                : Optional.empty();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(operationId = "intervention", summary = "One intervention, and how it came where it stands")
    public InterventionAnswer one(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        InterventionView found = readings.find(brand, id)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "The brand %s has no intervention %s.".formatted(brand, id)));
        return InterventionAnswer.of(
                found, doubts.of(brand), readings.asking(brand, id), readings.steps(brand, id), zone);
    }

    @POST
    @Blocking
    @Path("/{id}/approve")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "approve", summary = "Let an intervention go ahead")
    @APIResponse(
            responseCode = "409",
            description = "It is no longer what was seen, or does not wait for anybody; `errors` says what changed.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Uni<DecisionView> approve(
            @PathParam("brand") String brand, @PathParam("id") UUID id, Wishes.@Nullable Approve wish) {
        var said = Wanted.body(wish);
        return acting.act(brand, said.act(id), said.seen());
    }

    @POST
    @Blocking
    @Path("/{id}/override")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "override", summary = "Let another option go ahead instead")
    public Uni<DecisionView> override(
            @PathParam("brand") String brand, @PathParam("id") UUID id, Wishes.@Nullable Override wish) {
        var said = Wanted.body(wish);
        return acting.act(brand, said.act(id), said.seen());
    }

    @POST
    @Blocking
    @Path("/{id}/reject")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reject", summary = "Let nothing go ahead")
    public Uni<DecisionView> reject(
            @PathParam("brand") String brand, @PathParam("id") UUID id, Wishes.@Nullable Reject wish) {
        var said = Wanted.body(wish);
        return acting.act(brand, said.act(id), said.seen());
    }

    @POST
    @Blocking
    @Path("/{id}/execution")
    @RolesAllowed(Role.Name.INTEGRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportExecution",
            summary = "Say what became of a released intervention",
            description =
                    "`before` is what a later lift restores. A report that comes after the intervention was withdrawn is taken as well: what was done then will be lifted.")
    public Uni<DecisionView> report(
            @PathParam("brand") String brand, @PathParam("id") UUID id, Wishes.@Nullable Report wish) {
        return acting.act(brand, Wanted.body(wish).act(id), null);
    }
}

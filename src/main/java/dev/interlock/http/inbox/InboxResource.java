package dev.interlock.http.inbox;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.brand.ActAnswer;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Department;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.reading.Paging;
import dev.interlock.http.token.Role;
import dev.interlock.journal.DeliveryView;
import dev.interlock.journal.Inboxes;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import dev.interlock.journal.StoredConclusion;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each department is owed, and that it heard. */
@Path("/api/v1/brands/{brand}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Departments", description = "Which department hears what, and what was done.")
class InboxResource {

    private final Brands brands;
    private final Inboxes inboxes;
    private final Readings readings;
    private final Teams teams;

    InboxResource(Brands brands, Inboxes inboxes, Readings readings, Teams teams) {
        this.brands = brands;
        this.inboxes = inboxes;
        this.readings = readings;
        this.teams = teams;
    }

    /** Some of an inbox. */
    @Schema(name = "InboxPage")
    record InboxPage(
            List<InboxItem> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}

    @GET
    @Path("/inbox/{department}")
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(
            operationId = "inbox",
            summary = "What a department is owed, the most urgent first",
            description =
                    "Signals that stand. First those that must be acknowledged and are not, by when they must be; then"
                            + " those that only inform; then those that were acknowledged; last those that expired."
                            + " People see their own department's; leadership, auditors and administrators see all.")
    public InboxPage inbox(
            @PathParam("brand") String brand,
            @PathParam("department") Department department,
            @BeanParam Paging paging) {
        BrandView known = KnownBrand.of(brands, brand);
        teams.requireReader("The inbox of " + department, department);
        Page<DeliveryView> page = inboxes.page(brand, department, paging.after(), paging.limit());
        return new InboxPage(
                page.items().stream()
                        .map(one -> InboxItem.of(one, known.zone()))
                        .toList(),
                page.next());
    }

    @POST
    @Blocking
    @Path("/signals/{id}/acknowledge")
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acknowledge",
            summary = "Say that a department heard a signal",
            description =
                    "For a person of the department, or a system that acts for it. Again, it changes nothing. It holds"
                            + " while the signal stands and is of the same class.")
    @APIResponse(
            responseCode = "409",
            description = "The signal is gone, or expired for the department.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Uni<InboxItem> acknowledge(
            @PathParam("brand") String brand, @PathParam("id") UUID id, @Nullable AcknowledgeWish wish) {
        BrandView known = KnownBrand.of(brands, brand);
        Act.Acknowledge act = (wish == null ? AcknowledgeWish.SILENT : wish).act(id, teams);
        requireStanding(brand, id);
        return Uni.createFrom()
                .completionStage(brands.desk(brand).act(teams.principal(), act, null))
                .map(answer -> said(known, act, answer));
    }

    private void requireStanding(String brand, UUID id) {
        var signal = readings.conclusion(brand, StoredConclusion.Kind.SIGNAL, id)
                .orElseThrow(() ->
                        new Refusal(ProblemType.NOT_FOUND, "The brand %s has no signal %s.".formatted(brand, id)));
        if (signal.clearedAt() != null) {
            throw new Refusal(
                    ProblemType.OUT_OF_TURN,
                    "The signal %s went at %s; nobody is owed it any more.".formatted(id, signal.clearedAt()));
        }
    }

    private InboxItem said(BrandView brand, Act.Acknowledge act, ActAnswer answer) {
        if (answer instanceof ActAnswer.Refused refused) {
            boolean unknown = refused.why() == Acted.Why.UNKNOWN;
            throw new Refusal(unknown ? ProblemType.NOT_FOUND : ProblemType.OUT_OF_TURN, refused.message());
        }
        return inboxes.find(brand.name(), act.department(), act.id())
                .map(view -> InboxItem.of(view, brand.zone()))
                .orElseThrow(() -> new IllegalStateException("What was acknowledged is not stored: " + act));
    }
}

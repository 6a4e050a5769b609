package dev.interlock.http.drafts;

import dev.interlock.brand.Brands;
import dev.interlock.http.WorkbookFiles;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Bearer;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.Draft;
import dev.interlock.publishing.Drafting;
import dev.interlock.publishing.Person;
import dev.interlock.publishing.Publishing;
import dev.interlock.rehearsal.Mismatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Edited tables of one brand, from the upload to the activation. */
@Path("/api/v1/brands/{brand}")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Edited tables on their way to decide for a brand.")
class DraftResource {

    private static final int LONGEST_REASON = 1_000;
    private static final int SHOWN = 100;
    private static final Duration LATEST = Duration.ofDays(366);

    private final Brands brands;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Caller caller;
    private final Clock clock;

    DraftResource(Brands brands, Drafting drafting, Publishing publishing, Caller caller, Clock clock) {
        this.brands = brands;
        this.drafting = drafting;
        this.publishing = publishing;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/tables/{workbook}.xlsx")
    @Produces(WorkbookFiles.XLSX)
    @Operation(
            operationId = "downloadBrandWorkbook",
            summary = "Download a workbook by which the brand decides",
            description = "The file as an analyst sent it last.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content =
                    @Content(
                            mediaType = WorkbookFiles.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("brand") String brand, @PathParam("workbook") String workbook) {
        KnownBrand.of(brands, brand);
        return WorkbookFiles.answer(workbook, drafting.file(brand, workbook));
    }

    @POST
    @Path("/drafts/{workbook}.xlsx")
    @RolesAllowed(Role.Name.ANALYST)
    @Consumes(WorkbookFiles.XLSX)
    @Operation(
            operationId = "draftWorkbook",
            summary = "Send an edited workbook",
            description = "It is checked at once: everything that is wrong is a 422 that names each cell, and nothing"
                    + " is kept. Sound, it is a draft that shows what differs, and decides nothing yet. Only tables of"
                    + " the token's team may differ.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = WorkbookFiles.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    public Response draft(
            @PathParam("brand") String brand,
            @PathParam("workbook") String workbook,
            @Parameter(required = true, description = "Why something should change.") @QueryParam("reason") @Nullable
                    String reason,
            byte[] body) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Draft draft = drafting.draft(brand, workbook, body, person(), reason("reason", reason));
        return created(draft, zone);
    }

    @POST
    @Path("/drafts/from-disk")
    @RolesAllowed({Role.Name.ANALYST, Role.Name.ADMIN})
    @Operation(
            operationId = "draftFromDisk",
            summary = "Draft what was edited on disk",
            description = "The rules on disk, and the workbooks whose rows differ there from the shared ones; a brand"
                    + " with tables of its own keeps them beside new rules. Rules need an administrator, and another"
                    + " one's yes; tables their team, or two administrators.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    public Response draftFromDisk(
            @PathParam("brand") String brand,
            @Parameter(required = true, description = "Why something should change.") @QueryParam("reason") @Nullable
                    String reason) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return created(drafting.draftFromDisk(brand, person(), reason("reason", reason)), zone);
    }

    private Response created(Draft draft, ZoneId zone) {
        return Response.status(Response.Status.CREATED)
                .entity(DraftAnswer.of(draft, zone, publishing.differences(draft)))
                .build();
    }

    @GET
    @Path("/drafts")
    @Operation(operationId = "listDrafts", summary = "List the newest drafts, at most 200")
    public DraftList list(@PathParam("brand") String brand) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return new DraftList(publishing.drafts(brand).stream()
                .map(draft -> DraftAnswer.of(draft, zone, null))
                .toList());
    }

    @GET
    @Path("/drafts/{id}")
    @Operation(operationId = "draft", summary = "A draft, with every row that differs")
    public DraftAnswer one(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Draft draft = publishing.draft(brand, id);
        return DraftAnswer.of(draft, zone, publishing.differences(draft));
    }

    @GET
    @Path("/drafts/{id}/impact")
    @Operation(
            operationId = "draftImpact",
            summary = "What a draft would change of what the brand concludes now",
            description = "All edits together, and each by itself. Tried beside the brand's desk, on everything"
                    + " committed.")
    public ImpactAnswer impact(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return ImpactAnswer.of(publishing.impact(publishing.draft(brand, id)), zone);
    }

    @POST
    @Path("/drafts/{id}/rehearse")
    @RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.ADMIN})
    @Operation(
            operationId = "rehearseDraft",
            summary = "Run every scenario by a draft",
            description = "Scenarios that rest on the brand's tables meet the edited ones.")
    public RehearsedAnswer rehearse(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Publishing.Rehearsed rehearsed = publishing.rehearse(brand, id);
        return new RehearsedAnswer(
                DraftAnswer.of(rehearsed.draft(), zone, null),
                rehearsed.failed().stream()
                        .map(outcome -> new NotKept(
                                outcome.scenario().name(),
                                outcome.scenario().pinsItsTables(),
                                outcome.mismatches().stream()
                                        .map(Mismatch::toString)
                                        .toList()))
                        .toList());
    }

    @POST
    @Path("/drafts/{id}/approve")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveDraft",
            summary = "Say yes to a draft of somebody else",
            description = "It decides at once, or from a stated time on. Refused while scenarios fail that were not"
                    + " accepted by name, or when another rulebook decides than the one it was drafted against. Other"
                    + " rules ask for a token that is an administrator's, too.")
    public DraftAnswer approve(
            @PathParam("brand") String brand, @PathParam("id") UUID id, DraftWishes.@Nullable Approval wish) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Instant at = soon(wish == null ? null : wish.activateAt());
        Draft draft = publishing.approve(
                brand,
                id,
                person(),
                wish == null || wish.reason() == null ? null : reason("/reason", wish.reason()),
                wish == null || wish.accept() == null ? Set.of() : wish.accept(),
                at);
        return DraftAnswer.of(draft, zone, null);
    }

    @POST
    @Path("/drafts/{id}/reject")
    @RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectDraft",
            summary = "Say no to a draft that does not decide yet",
            description = "Its author may, and whoever is of the team.")
    public DraftAnswer reject(
            @PathParam("brand") String brand, @PathParam("id") UUID id, DraftWishes.@Nullable Because wish) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        String reason = reason("/reason", wish == null ? null : wish.reason());
        return DraftAnswer.of(publishing.reject(brand, id, person(), reason), zone, null);
    }

    @POST
    @Path("/rollback")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rollBack",
            summary = "Let the tables decide again that decided before the active draft",
            description = "One call, at once; answered with the draft that decides no longer.")
    public DraftAnswer rollBack(@PathParam("brand") String brand, DraftWishes.@Nullable Because wish) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        String reason = reason("/reason", wish == null ? null : wish.reason());
        return DraftAnswer.of(publishing.rollBack(brand, person(), reason), zone, null);
    }

    private Person person() {
        Bearer bearer = caller.bearer();
        return new Person(caller.principal(), bearer.team(), bearer.roles().contains(Role.ADMIN));
    }

    private @Nullable Instant soon(@Nullable OffsetDateTime at) {
        if (at != null && at.toInstant().isAfter(clock.instant().plus(LATEST))) {
            throw Refusal.ofParameter(
                    "/activateAt", at.toString(), "A draft can wait for at most %d days.".formatted(LATEST.toDays()));
        }
        return at == null ? null : at.toInstant();
    }

    private static String reason(String pointer, @Nullable String reason) {
        if (reason == null
                || reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.ofParameter(
                    pointer,
                    reason == null ? null : reason.substring(0, Math.min(reason.length(), SHOWN)),
                    "Say why, in one line of at most %d characters.".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }

    @Schema(name = "DraftList")
    record DraftList(List<DraftAnswer> items) {}

    @Schema(name = "RehearsedDraft")
    record RehearsedAnswer(DraftAnswer draft, List<NotKept> notKept) {}

    @Schema(name = "ScenarioNotKept", description = "A scenario that a draft does not keep.")
    record NotKept(
            String scenario,
            @Schema(description = "Whether it is the product's own, which pins its tables.") boolean product,
            @Schema(description = "Every expectation that was not met.") List<String> mismatches) {}
}

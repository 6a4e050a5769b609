package dev.interlock.http.settlements;

import dev.interlock.brand.Brands;
import dev.interlock.fact.Department;
import dev.interlock.fact.Evidence;
import dev.interlock.fact.EvidenceKind;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.journal.Documents.Document;
import dev.interlock.reporting.EvidenceShelf;
import dev.interlock.reporting.EvidenceShelf.Proof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Documents that prove claims. Who may bring one need not be allowed to read it. */
@Path("/api/v1/brands/{brand}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class EvidenceResource {

    private static final Logger LOG = Logger.getLogger(EvidenceResource.class);

    private final Brands brands;
    private final EvidenceShelf shelf;
    private final Caller caller;

    EvidenceResource(Brands brands, EvidenceShelf shelf, Caller caller) {
        this.brands = brands;
        this.shelf = shelf;
        this.caller = caller;
    }

    /** What a document is brought for. */
    static final class Purpose {

        @Parameter(description = "Who settles.", required = true, example = "AMAZON_IN")
        @QueryParam("counterparty")
        @Nullable
        String counterparty;

        @Parameter(description = "What it speaks of; absent for everything of the counterparty.")
        @QueryParam("item")
        @Nullable
        String item;

        @Parameter(
                description = "What it proves.",
                required = true,
                schema = @Schema(implementation = EvidenceKind.class))
        @QueryParam("kind")
        @Nullable
        String kind;

        Proof proof() {
            if (counterparty == null) {
                throw Refusal.ofParameter("counterparty", null, "Say to whom it is shown.");
            }
            if (kind == null
                    || Arrays.stream(EvidenceKind.values())
                            .noneMatch(one -> one.name().equals(kind))) {
                throw Refusal.ofParameter(
                        "kind", kind, "Say what it proves: " + Arrays.toString(EvidenceKind.values()) + '.');
            }
            return new Proof(counterparty, item == null || item.isBlank() ? null : item, EvidenceKind.valueOf(kind));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.ADMIN})
    @Operation(
            operationId = "addEvidence",
            summary = "Bring a document that proves a claim",
            description = "The body is the document itself; its bytes must be what Content-Type says: PDF, JPEG, PNG,"
                    + " WebP, MP4, QuickTime, plain text, CSV or e-mail. The same one is kept once.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "It is there.",
            content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
    public Response add(
            @PathParam("brand") String brand,
            @BeanParam Purpose purpose,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType said,
            @Context UriInfo uri,
            byte[] content) {
        KnownBrand.of(brands, brand);
        String type = said == null ? "nothing" : (said.getType() + '/' + said.getSubtype()).toLowerCase(Locale.ROOT);
        Evidence added = shelf.add(brand, caller.principal(), purpose.proof(), type, content);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.document()).build())
                .entity(EvidenceAnswer.of(added))
                .build();
    }

    @GET
    @RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(operationId = "listEvidence", summary = "List which documents there are, and what they prove")
    public List<EvidenceAnswer> list(
            @PathParam("brand") String brand,
            @Parameter(description = "Only those for this one.") @QueryParam("counterparty") @Nullable
                    String counterparty,
            @Parameter(description = "Only those that speak of it.") @QueryParam("item") @Nullable String item) {
        KnownBrand.of(brands, brand);
        return shelf.list(brand, counterparty, item).stream()
                .map(EvidenceAnswer::of)
                .toList();
    }

    @GET
    @Path("/{document}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
    @Operation(
            operationId = "openEvidence",
            summary = "Open a document",
            description = "For people of finance and leadership, auditors and administrators; each reading is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response open(@PathParam("brand") String brand, @PathParam("document") String id) {
        KnownBrand.of(brands, brand);
        caller.requireTeam("Reading documents", Department.FINANCE, Department.LEADERSHIP);
        Document document = shelf.open(brand, id);
        LOG.infof("document read brand=%s document=%s by=%s", brand, id, caller.principal());
        return Response.ok(document.content(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(id))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("/{document}")
    @RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.ADMIN})
    @Operation(
            operationId = "removeEvidence",
            summary = "Take a document away from what it was brought for",
            description = "When it proves nothing else, it is destroyed. The journal keeps that it was there.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(@PathParam("brand") String brand, @PathParam("document") String id, @BeanParam Purpose purpose) {
        KnownBrand.of(brands, brand);
        caller.requireTeam("Taking documents away", Department.FINANCE);
        shelf.remove(brand, caller.principal(), purpose.proof(), id);
    }

    @Schema(name = "Evidence", description = "That there is a document, and what it proves.")
    record EvidenceAnswer(
            @Schema(description = "The SHA-256 of its bytes.") String id,
            String counterparty,
            @Schema(description = "What it speaks of; absent for everything of the counterparty.") @Nullable
                    String item,
            EvidenceKind kind,
            String mediaType,
            long bytes) {

        static EvidenceAnswer of(Evidence evidence) {
            return new EvidenceAnswer(
                    evidence.document(),
                    evidence.counterparty(),
                    evidence.item(),
                    evidence.kind(),
                    evidence.mediaType(),
                    evidence.bytes());
        }
    }
}

package dev.interlock.http.settlements;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Department;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Wanted;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.reporting.CaseFile;
import dev.interlock.reporting.CasePackage;
import dev.interlock.reporting.Cases;
import dev.interlock.signal.Claim;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What can be claimed from counterparties, ready to be filed. */
@Path("/api/v1/brands/{brand}/cases")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class CaseResource {

    private static final Logger LOG = Logger.getLogger(CaseResource.class);

    private static final String ZIP = "application/zip";
    private static final int CLAIMS_MOST = 1_000;

    private final Brands brands;
    private final Cases cases;
    private final CasePackage packages;
    private final Caller caller;

    CaseResource(Brands brands, Cases cases, CasePackage packages, Caller caller) {
        this.brands = brands;
        this.cases = cases;
        this.packages = packages;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCases", summary = "List what can be claimed, by counterparty")
    public List<CaseAnswer> list(@PathParam("brand") String brand) {
        KnownBrand.of(brands, brand);
        return cases.all(brand).stream().map(file -> CaseAnswer.of(file, 0)).toList();
    }

    @GET
    @Path("/{counterparty}")
    @Operation(
            operationId = "readCase",
            summary = "Read the case against one counterparty",
            description = "The most urgent claims first; all of them are in its package.")
    public CaseAnswer one(
            @PathParam("brand") String brand,
            @PathParam("counterparty") String counterparty,
            @Parameter(
                            description = "How many claims to list at most.",
                            schema = @Schema(minimum = "0", maximum = "1000"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    int limit) {
        KnownBrand.of(brands, brand);
        if (limit < 0 || limit > CLAIMS_MOST) {
            throw Refusal.ofParameter(
                    "limit", Integer.toString(limit), "The limit must be from 0 to %d.".formatted(CLAIMS_MOST));
        }
        return CaseAnswer.of(cases.one(brand, counterparty), limit);
    }

    @GET
    @Path("/{counterparty}/submission.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "caseSubmission",
            summary = "The text to paste into the counterparty's form",
            description = "Of the claims that are complete.")
    public String submission(@PathParam("brand") String brand, @PathParam("counterparty") String counterparty) {
        KnownBrand.of(brands, brand);
        return packages.text(cases.one(brand, counterparty));
    }

    @GET
    @Path("/{counterparty}/package.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "casePackage",
            summary = "The case as one file",
            description = "The text to submit, the claims as a table, and the documents that prove them. For people of"
                    + " finance and leadership, auditors and administrators.")
    @APIResponse(
            responseCode = "200",
            description = "A ZIP file.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response zip(@PathParam("brand") String brand, @PathParam("counterparty") String counterparty) {
        KnownBrand.of(brands, brand);
        caller.requireTeam("A case with its documents", Department.FINANCE, Department.LEADERSHIP);
        CaseFile file = cases.one(brand, counterparty);
        LOG.infof(
                "case read brand=%s counterparty=%s version=%s by=%s",
                brand, counterparty, file.version(), caller.principal());
        StreamingOutput body = out -> packages.write(file, out);
        return Response.ok(body, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"case-%s.zip\"".formatted(file.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("/{counterparty}/filing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER})
    @Operation(
            operationId = "fileCase",
            summary = "Say that the case was filed",
            description = "Its claims are disputes from there on, and in no case again. For people of finance.")
    public FilingAnswer file(
            @PathParam("brand") String brand,
            @PathParam("counterparty") String counterparty,
            @Nullable FilingWish wish) {
        KnownBrand.of(brands, brand);
        caller.requireTeam("Filing a case", Department.FINANCE);
        List<Claim> filed = cases.file(
                brand, caller.principal(), counterparty, Wanted.body(wish).filing());
        return new FilingAnswer(
                filed.size(), filed.stream().mapToLong(Claim::paise).sum());
    }

    @Schema(name = "FilingWish")
    record FilingWish(
            @Schema(description = "The counterparty's number of the case.", required = true) @Nullable String reference,
            @Schema(description = "Which case was filed; when it has changed since, nothing is done.", required = true)
                    @Nullable
                    String version,
            @Schema(description = "Whether claims that lack documents stay behind; absent for no.") @Nullable
                    Boolean completeOnly) {

        Cases.Filing filing() {
            new Wanted().needs("reference", reference).needs("version", version).check();
            return new Cases.Filing(
                    Objects.requireNonNull(reference),
                    Objects.requireNonNull(version),
                    Boolean.TRUE.equals(completeOnly));
        }
    }

    @Schema(name = "FilingAnswer")
    record FilingAnswer(@Schema(description = "How many claims are disputes now.") int filed, long claimedPaise) {}

    @Schema(name = "Case", description = "What can be claimed from one counterparty now.")
    record CaseAnswer(
            String counterparty,
            @Schema(description = "Tells it from what it was before.") String version,
            @Schema(description = "What it comes to, until when, and what is missing.", type = SchemaType.OBJECT)
                    JsonNode summary,
            @Schema(description = "The most urgent claims.", type = SchemaType.ARRAY) JsonNode claims) {

        static CaseAnswer of(CaseFile file, int limit) {
            List<Claim> first = file.claims().stream().limit(limit).toList();
            return new CaseAnswer(
                    file.summary().counterparty(),
                    file.version(),
                    CanonicalJson.mapper().valueToTree(file.summary()),
                    CanonicalJson.mapper().valueToTree(first));
        }
    }
}

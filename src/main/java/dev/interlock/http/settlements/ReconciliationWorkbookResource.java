package dev.interlock.http.settlements;

import dev.interlock.brand.Brands;
import dev.interlock.http.WorkbookFiles;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.reporting.ReconciliationWorkbook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole reconciliation, for finance. */
@Path("/api/v1/brands/{brand}/reconciliation.xlsx")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Tag(name = "Settlements")
class ReconciliationWorkbookResource {

    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Brands brands;
    private final ReconciliationWorkbook workbook;
    /** A long one takes minutes of a processor. */
    private final Semaphore one = new Semaphore(1);

    ReconciliationWorkbookResource(Brands brands, ReconciliationWorkbook workbook) {
        this.brands = brands;
        this.workbook = workbook;
    }

    @GET
    @Produces(WorkbookFiles.XLSX)
    @Operation(
            operationId = "reconciliationWorkbook",
            summary = "The whole reconciliation as a workbook",
            description = "Counterparties, what is wrong, settlements against their lines and the bank, and where every"
                    + " line stands now. One is written at a time.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content =
                    @Content(
                            mediaType = WorkbookFiles.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("brand") String brand) {
        KnownBrand.of(brands, brand);
        StreamingOutput body = out -> write(brand, out);
        return Response.ok(body, WorkbookFiles.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"reconciliation-%s.xlsx\"".formatted(brand))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void write(String brand, OutputStream out) throws IOException {
        if (!one.tryAcquire()) {
            throw Refusal.forNow(ProblemType.QUEUE_FULL, "Another reconciliation is being written.", RETRY);
        }
        try {
            workbook.write(brand, out);
        } finally {
            one.release();
        }
    }
}

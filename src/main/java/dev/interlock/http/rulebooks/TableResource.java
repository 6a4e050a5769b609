package dev.interlock.http.rulebooks;

import dev.interlock.brand.Brands;
import dev.interlock.http.WorkbookFiles;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.rulebook.Rulebook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision tables of the active rulebook. */
@Path("/api/v1/tables")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Tag(name = "Rules and tables")
class TableResource {

    private final Brands brands;

    TableResource(Brands brands) {
        this.brands = brands;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listTables", summary = "List the decision tables of the active rulebook")
    public TableList list() {
        Rulebook rulebook = brands.activeRulebook();
        return new TableList(rulebook.id(), TableView.all(rulebook));
    }

    @GET
    @Path("/{workbook}.xlsx")
    @Produces(WorkbookFiles.XLSX)
    @Operation(
            operationId = "downloadWorkbook",
            summary = "Download a workbook of the active rulebook",
            description = "The file as it was read.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content =
                    @Content(
                            mediaType = WorkbookFiles.XLSX,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response download(@PathParam("workbook") String workbook) {
        Rulebook rulebook = brands.activeRulebook();
        byte[] bytes = rulebook.workbooks().get(workbook);
        if (bytes == null) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "There is no workbook %s; there are %s."
                            .formatted(
                                    workbook,
                                    String.join(", ", rulebook.workbooks().keySet())));
        }
        return WorkbookFiles.answer(workbook, bytes);
    }

    @Schema(name = "TableList")
    record TableList(@Schema(description = "The rulebook's id.") String rulebook, List<TableView> items) {}
}

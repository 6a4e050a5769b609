package dev.interlock.http.reading;

import dev.interlock.http.reading.ConclusionLists.ConclusionPage;
import dev.interlock.http.reading.ConclusionLists.Which;
import dev.interlock.http.token.Role;
import dev.interlock.journal.StoredConclusion.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What followed from a brand's facts. */
@Path("/api/v1/brands/{brand}")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conclusions")
class ConclusionResource {

    private final ConclusionLists lists;

    ConclusionResource(ConclusionLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/signals")
    @Operation(operationId = "listSignals", summary = "List signals, the newest first")
    public ConclusionPage signals(
            @PathParam("brand") String brand,
            @QueryParam("status") @DefaultValue("ACTIVE") Which status,
            @QueryParam("type") @Nullable String type,
            @BeanParam Paging paging) {
        return lists.list(brand, Kind.SIGNAL, status, type, paging);
    }

    @GET
    @Path("/signals/{id}")
    @Operation(operationId = "signal", summary = "One signal")
    public ConclusionAnswer signal(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        return lists.one(brand, Kind.SIGNAL, id);
    }
}

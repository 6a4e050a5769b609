package dev.interlock.http.drafts;

import dev.interlock.brand.Brands;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.Publishing;
import dev.interlock.publishing.Reviewing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the tables of a brand, or of a draft, leave open, cover twice, and never reach. */
@Path("/api/v1/brands/{brand}")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class ReviewResource {

    private final Brands brands;
    private final Publishing publishing;
    private final Reviewing reviewing;

    ReviewResource(Brands brands, Publishing publishing, Reviewing reviewing) {
        this.brands = brands;
        this.publishing = publishing;
        this.reviewing = reviewing;
    }

    @GET
    @Path("/tables/findings")
    @Operation(
            operationId = "brandFindings",
            summary = "Gaps, overlaps, masked and duplicate rows of the tables by which the brand decides",
            description = "Each with an input that shows it, which the engine was asked.")
    public ReviewAnswer ofBrand(@PathParam("brand") String brand) {
        KnownBrand.of(brands, brand);
        return ReviewAnswer.of(reviewing.of(brand));
    }

    @GET
    @Path("/drafts/{id}/findings")
    @Operation(
            operationId = "draftFindings",
            summary = "Gaps, overlaps, masked and duplicate rows of a draft",
            description = "Says of each whether the draft brought it.")
    public ReviewAnswer ofDraft(@PathParam("brand") String brand, @PathParam("id") UUID id) {
        KnownBrand.of(brands, brand);
        return ReviewAnswer.of(reviewing.of(publishing.draft(brand, id)));
    }
}

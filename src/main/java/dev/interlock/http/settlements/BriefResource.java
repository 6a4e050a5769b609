package dev.interlock.http.settlements;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.journal.Briefs;
import dev.interlock.reporting.BriefText;
import dev.interlock.reporting.Morning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What leadership is handed each morning. */
@Path("/api/v1/brands/{brand}/briefs")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class BriefResource {

    private static final int LISTED_MOST = 366;
    private static final String NOW = "now";

    private final Brands brands;
    private final Briefs briefs;
    private final Morning morning;

    BriefResource(Brands brands, Briefs briefs, Morning morning) {
        this.brands = brands;
        this.briefs = briefs;
        this.morning = morning;
    }

    @GET
    @Operation(operationId = "listBriefs", summary = "The days that have a brief, the last first")
    public List<LocalDate> days(@PathParam("brand") String brand) {
        KnownBrand.of(brands, brand);
        return briefs.days(brand, LISTED_MOST);
    }

    @GET
    @Path("/{day}")
    @Operation(
            operationId = "readBrief",
            summary = "The brief of one day",
            description =
                    "It is handed out at 07:00 in the brand's zone, once, and never changes. `now` is what it would"
                            + " say now. Every figure says where its reasons are read.")
    public JsonNode brief(
            @PathParam("brand") String brand,
            @Parameter(description = "The day, or `now`.", example = "2026-11-16") @PathParam("day") String day) {
        KnownBrand.of(brands, brand);
        return body(brand, day);
    }

    @GET
    @Path("/{day}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "readBriefAsText", summary = "The brief of one day as text")
    public String text(@PathParam("brand") String brand, @PathParam("day") String day) {
        KnownBrand.of(brands, brand);
        return BriefText.of(body(brand, day));
    }

    private JsonNode body(String brand, String day) {
        if (day.equals(NOW)) {
            return morning.now(brand);
        }
        return briefs.find(brand, date(day))
                .map(Briefs.Brief::body)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no brief of %s.".formatted(day)));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Refusal.ofParameter("day", day, "Say a day such as 2026-11-16, or now.");
        }
    }
}

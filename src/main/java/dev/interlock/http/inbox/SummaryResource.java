package dev.interlock.http.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Department;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Role;
import dev.interlock.journal.Summaries;
import dev.interlock.reporting.HandingSummaries;
import dev.interlock.reporting.Period;
import dev.interlock.reporting.SummaryText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each department is handed in place of a meeting. */
@Path("/api/v1/brands/{brand}/summaries/{department}")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Departments")
class SummaryResource {

    private static final int LISTED_MOST = 366;
    private static final String NOW = "now";

    private final Brands brands;
    private final Summaries summaries;
    private final HandingSummaries handing;
    private final Teams teams;

    SummaryResource(Brands brands, Summaries summaries, HandingSummaries handing, Teams teams) {
        this.brands = brands;
        this.summaries = summaries;
        this.handing = handing;
        this.teams = teams;
    }

    @GET
    @Operation(
            operationId = "readSummary",
            summary = "What was raised to a department, what was done, and what is open",
            description =
                    "`day` is the day it was handed out: it speaks of the day before, or on a Monday of the week before,"
                            + " and never changes. `now` is what it would say of the day, or the week, that is going on."
                            + " Lists are cut where they grow long, the most rupees first, and say how many more there are.")
    public JsonNode summary(
            @PathParam("brand") String brand,
            @PathParam("department") Department department,
            @QueryParam("period") @DefaultValue("DAILY") Period period,
            @Parameter(description = "The day, or `now`.", example = "2026-11-16") @QueryParam("day") @DefaultValue(NOW)
                    String day) {
        requireReader(brand, department);
        return body(brand, department, period, day);
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "readSummaryAsText", summary = "The same as text")
    public String text(
            @PathParam("brand") String brand,
            @PathParam("department") Department department,
            @QueryParam("period") @DefaultValue("DAILY") Period period,
            @QueryParam("day") @DefaultValue(NOW) String day) {
        BrandView known = requireReader(brand, department);
        return SummaryText.of(body(brand, department, period, day), known.zone());
    }

    @GET
    @Path("/days")
    @Operation(operationId = "listSummaries", summary = "The days that have a summary, the last first")
    public List<LocalDate> days(
            @PathParam("brand") String brand,
            @PathParam("department") Department department,
            @QueryParam("period") @DefaultValue("DAILY") Period period) {
        requireReader(brand, department);
        return summaries.days(brand, department, period.name(), LISTED_MOST);
    }

    private BrandView requireReader(String brand, Department department) {
        BrandView known = KnownBrand.of(brands, brand);
        teams.requireReader("The summary of " + department, department);
        return known;
    }

    private JsonNode body(String brand, Department department, Period period, String day) {
        if (day.equals(NOW)) {
            return handing.now(brand, department, period);
        }
        return summaries
                .find(new Summaries.Which(brand, department, period.name(), date(day)))
                .map(Summaries.Summary::body)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "There is no %s summary of %s handed out on %s.".formatted(period, department, day)));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Refusal.ofParameter("day", day, "Say a day such as 2026-11-16, or now.");
        }
    }
}

package dev.interlock.http.settlements;

import dev.interlock.brand.Brands;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.VarianceType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.reading.Paging;
import dev.interlock.http.token.Role;
import dev.interlock.journal.Page;
import dev.interlock.journal.SettledLines;
import dev.interlock.journal.SettledLines.SettledLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the lines of settlements stand. */
@Path("/api/v1/brands/{brand}/settlement-lines")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class SettlementLineResource {

    private final Brands brands;
    private final SettledLines lines;

    SettlementLineResource(Brands brands, SettledLines lines) {
        this.brands = brands;
        this.lines = lines;
    }

    @GET
    @Operation(
            operationId = "listSettlementLines",
            summary = "List the lines of a settlement, each with where it stands",
            description = "As the last comparison that ended left it.")
    public LinePage list(
            @PathParam("brand") String brand,
            @Parameter(description = "Who settled.", required = true) @QueryParam("counterparty") @Nullable
                    String counterparty,
            @Parameter(description = "The report, as the counterparty names it.", required = true)
                    @QueryParam("settlement")
                    @Nullable
                    String settlement,
            @BeanParam Paging paging) {
        KnownBrand.of(brands, brand);
        if (counterparty == null) {
            throw Refusal.ofParameter("counterparty", null, "Say whose settlement is meant.");
        }
        if (settlement == null) {
            throw Refusal.ofParameter("settlement", null, "Say which settlement is meant.");
        }
        Page<SettledLine> page = lines.page(brand, counterparty, settlement, paging.after(), paging.limit());
        return new LinePage(page.items().stream().map(Line::of).toList(), page.next());
    }

    @Schema(name = "SettlementLineStanding", description = "A line of a settlement, and where it stands.")
    record Line(
            int lineNo,
            @Schema(description = "What it is for; absent when it speaks of no item.") @Nullable String item,
            BillableEvent event,
            SettlementComponent component,
            long amountPaise,
            LocalDate postedOn,
            SettledLine.Standing standing,
            @Schema(description = "What is wrong with it; absent unless it stands at VARIANCE or DISPUTED.") @Nullable
                    VarianceType variance,
            @Schema(description = "The signal that says so.") @Nullable String signal) {

        static Line of(SettledLine settled) {
            return new Line(
                    settled.line().lineNo(),
                    settled.line().item(),
                    settled.line().event(),
                    settled.line().component(),
                    settled.line().amountPaise(),
                    settled.line().postedOn(),
                    settled.standing(),
                    settled.variance(),
                    settled.signal());
        }
    }

    @Schema(name = "SettlementLinePage")
    record LinePage(
            List<Line> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}
}

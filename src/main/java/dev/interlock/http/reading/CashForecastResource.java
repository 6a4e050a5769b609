package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.reporting.Doubts;
import dev.interlock.signal.CashForecast;
import dev.interlock.signal.Figure;
import dev.interlock.signal.NearStockOut;
import dev.interlock.signal.WorkingCapital;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cash on each of the next 30 days, and what moves it. */
@Path("/api/v1/brands/{brand}/cash-forecast")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conclusions")
class CashForecastResource {

    private final Brands brands;
    private final Doubts doubts;

    CashForecastResource(Brands brands, Doubts doubts) {
        this.brands = brands;
        this.doubts = doubts;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "readCashForecast",
            summary = "Cash on each of the next 30 days, as it is expected now",
            description = "What a day opens with and its flows come to what it closes with. Positive comes, negative"
                    + " goes; all amounts are paise. Working capital and the SKUs that must be bought stand beside"
                    + " it. Their reasons are read as those of figures.")
    public Uni<CashOutlook> read(@PathParam("brand") String brand) {
        KnownBrand.of(brands, brand);
        BrandDesk desk = brands.desk(brand);
        Doubts.Standing doubted = doubts.of(brand);
        CompletionStage<CashOutlook> outlook = desk.figures(CashForecast.class, any -> true)
                .thenCombine(desk.figures(WorkingCapital.class, any -> true), Found::new)
                .thenCombine(
                        desk.figures(NearStockOut.class, any -> true), (found, near) -> outlook(found, near, doubted));
        return Uni.createFrom().completionStage(() -> outlook);
    }

    private record Found(List<CashForecast> forecasts, List<WorkingCapital> capitals) {}

    private static CashOutlook outlook(Found found, List<NearStockOut> near, Doubts.Standing doubted) {
        if (found.forecasts().isEmpty()) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "Nobody told a CashPosition of the business day or a day before; a forecast begins with one.");
        }
        List<String> notVerified = Stream.of(found.forecasts(), found.capitals(), near)
                .flatMap(List::stream)
                .flatMap(figure -> about(doubted, figure))
                .distinct()
                .toList();
        return new CashOutlook(written(found.forecasts()), written(found.capitals()), written(near), notVerified);
    }

    private static Stream<String> about(Doubts.Standing doubted, Figure figure) {
        return doubted.about(figure.getClass().getSimpleName(), figure.subject(), json(figure)).stream();
    }

    private static @Nullable JsonNode written(List<? extends Figure> figures) {
        return figures.isEmpty() ? null : json(figures.get(0));
    }

    private static JsonNode json(Figure figure) {
        return CanonicalJson.mapper().valueToTree(figure);
    }

    @Schema(name = "CashOutlook", description = "Cash ahead, and what is tied up beside it.")
    record CashOutlook(
            @Schema(implementation = CashForecast.class) @Nullable JsonNode forecast,
            @Schema(implementation = WorkingCapital.class) @Nullable JsonNode workingCapital,
            @Schema(
                            implementation = NearStockOut.class,
                            description = "The SKUs that must be bought now; absent when there are none.")
                    @Nullable
                    JsonNode reorders,
            @Schema(description = "What this rests on and cannot be relied on now, a sentence each.")
                    List<String> notVerified) {}
}

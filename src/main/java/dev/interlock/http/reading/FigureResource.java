package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Page;
import dev.interlock.reporting.Doubts;
import dev.interlock.signal.Figure;
import dev.interlock.trace.Because;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the monitors see, line crossed or not. */
@Path("/api/v1/brands/{brand}/figures/{type}")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conclusions")
class FigureResource {

    private final Brands brands;
    private final Doubts doubts;

    FigureResource(Brands brands, Doubts doubts) {
        this.brands = brands;
        this.doubts = doubts;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "listFigures",
            summary = "List the figures of one kind that stand, by what they speak of",
            description = "Each beside the row it is held against, whether or not it crosses the line.")
    public Uni<FigurePage> list(
            @PathParam("brand") String brand, @PathParam("type") String type, @BeanParam Paging paging) {
        KnownBrand.of(brands, brand);
        Class<? extends Figure> kind = kind(type);
        var place = Page.Place.of(paging.after, paging.limit);
        Doubts.Standing doubted = doubts.of(brand);
        return Uni.createFrom()
                .completionStage(() -> brands.desk(brand).figures(kind, place))
                .map(page -> FigurePage.of(page, doubted));
    }

    @GET
    @Path("/why")
    @Blocking
    @Operation(
            operationId = "whyFigure",
            summary = "Why one figure is what it is",
            description = "Every rule, row and fact behind it.")
    @APIResponse(
            responseCode = "200",
            description = "The reasons.",
            content = @Content(schema = @Schema(implementation = TraceShape.BecauseShape.class)))
    public Uni<JsonNode> why(
            @PathParam("brand") String brand,
            @PathParam("type") String type,
            @Parameter(
                            description = "What it speaks of, as it was listed.",
                            required = true,
                            example = "SAR-1|FC-DELHI")
                    @QueryParam("subject")
                    @Nullable
                    String subject) {
        KnownBrand.of(brands, brand);
        Class<? extends Figure> kind = kind(type);
        if (subject == null) {
            throw Refusal.ofParameter("subject", null, "Say which figure is meant, as it was listed.");
        }
        return Uni.createFrom()
                .completionStage(() -> brands.desk(brand).why(kind, subject))
                .map(because -> because.map(FigureResource::written)
                        .orElseThrow(() -> new Refusal(
                                ProblemType.NOT_FOUND, "No %s speaks of (%s) now.".formatted(type, subject))));
    }

    private static JsonNode written(Because because) {
        return CanonicalJson.mapper().valueToTree(because);
    }

    private static Class<? extends Figure> kind(String type) {
        Class<? extends Figure> kind = Figure.TYPES.get(type);
        if (kind == null) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "There are no figures of type %s; there are %s."
                            .formatted(type, String.join(", ", Figure.TYPES.keySet())));
        }
        return kind;
    }

    @Schema(name = "StandingFigure", description = "A figure beside its line.")
    record StandingFigure(
            @Schema(description = "What it speaks of.", examples = "SAR-1|FC-DELHI") String subject,
            @Schema(type = SchemaType.OBJECT) JsonNode figure,
            @Schema(
                            description =
                                    "Why it is not verified: what it rests on that is late, missing or contradictory. Empty when it is.")
                    List<String> notVerified) {

        static StandingFigure of(Figure figure, Doubts.Standing doubted) {
            JsonNode said = CanonicalJson.mapper().valueToTree(figure);
            return new StandingFigure(
                    figure.subject(), said, doubted.about(figure.getClass().getSimpleName(), figure.subject(), said));
        }
    }

    @Schema(name = "FigurePage")
    record FigurePage(
            List<StandingFigure> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {

        static FigurePage of(Page<Figure> page, Doubts.Standing doubted) {
            List<StandingFigure> items = page.items().stream()
                    .map(figure -> StandingFigure.of(figure, doubted))
                    .toList();
            return new FigurePage(items, page.next());
        }
    }
}

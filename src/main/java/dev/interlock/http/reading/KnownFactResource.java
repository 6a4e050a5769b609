package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.FactView;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a brand knows. */
@Path("/api/v1/brands/{brand}/facts/{type}")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
class KnownFactResource {

    private final Brands brands;
    private final Readings readings;

    KnownFactResource(Brands brands, Readings readings) {
        this.brands = brands;
        this.readings = readings;
    }

    @GET
    @Operation(
            operationId = "listFacts",
            summary = "List what is known of one type, by key",
            description =
                    "Only what counts now: of facts with one key, the newest. What came before is in the journal.")
    public FactPage list(@PathParam("brand") String brand, @PathParam("type") String type, @BeanParam Paging paging) {
        if (!FactCodec.types().contains(type)) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "There are no facts of type %s; there are %s."
                            .formatted(type, String.join(", ", FactCodec.types())));
        }
        KnownBrand.of(brands, brand);
        Page<FactView> facts = readings.facts(brand, type, paging.after, paging.limit);
        return new FactPage(facts.items().stream().map(KnownFact::of).toList(), facts.next());
    }

    @Schema(name = "KnownFact", description = "A fact as it is known.")
    record KnownFact(
            @Schema(description = "What identifies it among its type.", examples = "PIN:800001|COD|2026-11-15")
                    String key,
            @Schema(description = "The journal position of the request that told it.") long position,
            @Schema(type = SchemaType.OBJECT) JsonNode fact) {

        static KnownFact of(FactView known) {
            return new KnownFact(known.key(), known.position(), known.fact());
        }
    }

    @Schema(name = "FactPage")
    record FactPage(
            List<KnownFact> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}
}

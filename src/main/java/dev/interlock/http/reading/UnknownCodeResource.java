package dev.interlock.http.reading;

import dev.interlock.brand.Brands;
import dev.interlock.http.Zones;
import dev.interlock.http.token.Role;
import dev.interlock.journal.MissedCode;
import dev.interlock.journal.MissedCodes;
import dev.interlock.journal.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which codes of other systems were told and are not known here. */
@Path("/api/v1/brands/{brand}/unknown-codes")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
class UnknownCodeResource {

    private final Brands brands;
    private final MissedCodes codes;
    private final Zones zones;

    UnknownCodeResource(Brands brands, MissedCodes codes, Zones zones) {
        this.brands = brands;
        this.codes = codes;
        this.zones = zones;
    }

    @GET
    @Operation(
            operationId = "listUnknownCodes",
            summary = "List codes of other systems that are not known here, by type, field and code",
            description =
                    "Their facts count, with the code read as unknown. Of each field 200 codes are told apart; those that came later are counted together, in an item without `code`.")
    public UnknownCodePage list(@PathParam("brand") String brand, @BeanParam Paging paging) {
        KnownBrand.of(brands, brand);
        ZoneId zone = zones.of(brand);
        Page<MissedCode> page = codes.list(brand, paging.after, paging.limit);
        return new UnknownCodePage(
                page.items().stream().map(code -> UnknownCode.of(code, zone)).toList(), page.next());
    }

    @Schema(name = "UnknownCode", description = "A code that was told and is not known here.")
    record UnknownCode(
            @Schema(description = "The type of the facts that said it.", examples = "ShipmentOutcome") String type,
            @Schema(description = "The field that said it.", examples = "terminal") String field,
            @Schema(
                            description = "As it is kept; absent where many are counted together.",
                            examples = "HELD_AT_CUSTOMS")
                    @Nullable
                    String code,
            @Schema(description = "How often it was told.", examples = "17") long times,
            @Schema(description = "The journal position that told it first.") long firstPosition,
            @Schema(description = "When, on the brand's clock.") OffsetDateTime firstAt,
            @Schema(description = "The journal position that told it last.") long lastPosition,
            @Schema(description = "When, on the brand's clock.") OffsetDateTime lastAt) {

        static UnknownCode of(MissedCode missed, ZoneId zone) {
            MissedCode.Which which = missed.which();
            return new UnknownCode(
                    which.type(),
                    which.field(),
                    which.code().isEmpty() ? null : which.code(),
                    missed.times(),
                    missed.first().position(),
                    missed.first().at().atZone(zone).toOffsetDateTime(),
                    missed.last().position(),
                    missed.last().at().atZone(zone).toOffsetDateTime());
        }
    }

    @Schema(name = "UnknownCodePage")
    record UnknownCodePage(
            List<UnknownCode> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}
}

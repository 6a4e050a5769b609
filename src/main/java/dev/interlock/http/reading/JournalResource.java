package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Brands;
import dev.interlock.http.token.Role;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.EntryView;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A brand's journal, for auditors. */
@Path("/api/v1/brands/{brand}/journal")
@RolesAllowed(Role.Name.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conclusions")
class JournalResource {

    private final Brands brands;
    private final Readings readings;

    JournalResource(Brands brands, Readings readings) {
        this.brands = brands;
        this.readings = readings;
    }

    @GET
    @Operation(
            operationId = "journal",
            summary = "The journal, entry by entry",
            description = "Gapless and chained: each hash is SHA-256 over the hash before, the entry's header and the"
                    + " payload's own SHA-256, so that nothing can be changed or left out unseen.")
    public JournalPage list(@PathParam("brand") String brand, @BeanParam Paging paging) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        Page<EntryView> entries = readings.entries(brand, paging.after, paging.limit);
        return new JournalPage(
                entries.items().stream()
                        .map(entry -> JournalEntry.of(entry, zone))
                        .toList(),
                entries.next());
    }

    @Schema(name = "JournalEntry", description = "One entry of a brand's journal.")
    record JournalEntry(
            @Schema(description = "Gapless, from 1.") long position,
            EntryKind kind,
            int schemaVersion,
            @Schema(description = "The brand's clock; absent before its first request.") @Nullable OffsetDateTime asOf,
            @Schema(description = "When the entry was made, by the wall's clock.") OffsetDateTime receivedAt,
            @Schema(description = "The name of the token, or `interlock` for entries nobody asked for.")
                    String principal,
            @Nullable String idempotencyKey,
            @Schema(description = "Absent when it was removed under a retention policy.", type = SchemaType.OBJECT)
                    @Nullable
                    JsonNode payload,
            @Schema(description = "In hex, of the payload as it was written.") String payloadSha256,
            @Schema(description = "In hex.") String hash) {

        static JournalEntry of(EntryView entry, ZoneId zone) {
            return new JournalEntry(
                    entry.position(),
                    entry.kind(),
                    entry.schemaVersion(),
                    entry.asOf() == null ? null : entry.asOf().atZone(zone).toOffsetDateTime(),
                    entry.receivedAt().atZone(zone).toOffsetDateTime(),
                    entry.principal(),
                    entry.idempotencyKey(),
                    entry.payload(),
                    entry.payloadSha256(),
                    entry.hash());
        }
    }

    @Schema(name = "JournalPage")
    record JournalPage(
            List<JournalEntry> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}
}

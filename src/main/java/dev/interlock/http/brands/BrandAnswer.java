package dev.interlock.http.brands;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.ClockKind;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A brand as it is shown. */
@Schema(name = "Brand", description = "A brand: whose facts, whose decisions, whose journal.")
record BrandAnswer(
        @Schema(examples = "acme") String name,
        @Schema(description = "Where its business days are.", examples = "Asia/Kolkata") String timeZone,
        @Schema(description = "WALL: the clock on the wall. POSTED: each batch says what time it is.") ClockKind clock,
        @Schema(description = "The last position in its journal; 0 when nothing was journaled.") long position,
        @Schema(description = "The journal's hash at that position, in hex.") String head,
        @Schema(description = "Its clock; absent before the first request.") @Nullable OffsetDateTime asOf,
        @Schema(description = "The id of the rulebook that decides; absent until the brand was first opened.") @Nullable
                String rulebook,
        @Schema(description = "Whether the process that answers is the one that takes facts for the brand.")
                boolean ownedHere) {

    static BrandAnswer of(BrandView brand) {
        return new BrandAnswer(
                brand.name(),
                brand.zone().getId(),
                brand.clock(),
                brand.position(),
                brand.head(),
                brand.asOf() == null ? null : brand.asOf().atZone(brand.zone()).toOffsetDateTime(),
                brand.rulebook(),
                brand.ownedHere());
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned push of one SKU or category, for example a flash sale.
 *
 * @param geo where; null when everywhere
 * @param sku the one SKU it sells; null when it sells a category
 * @param category the category it sells; null when it sells one SKU
 * @param expectedUplift how much more is expected to be sold, as a share of the usual; null when nobody said
 */
public record Promotion(
        String promotionId,
        @Nullable String campaignId,
        @Nullable Geo geo,
        @Nullable String sku,
        @Nullable String category,
        LocalDate from,
        LocalDate to,
        long plannedSpendPaise,
        @Nullable Rate expectedUplift,
        Instant observedAt)
        implements Fact {

    public Promotion {
        Guard.of(Promotion.class)
                .text(promotionId, "promotionId")
                .optionalText(campaignId, "campaignId")
                .optionalText(sku, "sku")
                .optionalText(category, "category")
                .require(
                        (sku == null) != (category == null),
                        "sku",
                        sku,
                        "A promotion names either a sku or a category, not both and not neither.")
                .present(from, "from")
                .present(to, "to")
                .require(
                        from == null || to == null || !to.isBefore(from),
                        "to",
                        to,
                        "The promotion must not end (%s) before it starts (%s).",
                        to,
                        from)
                .notNegative(plannedSpendPaise, "plannedSpendPaise")
                .present(observedAt, "observedAt")
                .check();
    }

    /** The stated uplift in basis points of the usual; 0 when nobody said. */
    public int statedUpliftBp() {
        return expectedUplift == null ? 0 : expectedUplift.basisPoints();
    }

    /** Whether it falls into the {@code days} after {@code today}. */
    public boolean within(LocalDate today, int days) {
        return to.isAfter(today) && !from.isAfter(today.plusDays(days));
    }

    /** Whether it pushes what {@code campaign} sells, which is of {@code theirs}, or of anything when that is null. */
    public boolean pushes(String campaign, @Nullable String theirs) {
        return campaignId == null
                ? category != null && (theirs == null || theirs.equals(category))
                : campaignId.equals(campaign);
    }

    /** Whether it happens in {@code place}. */
    public boolean reaches(Geo place) {
        return geo == null || geo.equals(place);
    }

    @Override
    public FactKey key() {
        return FactKey.of(Promotion.class, promotionId);
    }
}

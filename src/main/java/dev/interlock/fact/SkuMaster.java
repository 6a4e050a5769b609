package dev.interlock.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One SKU, and how it is bought.
 *
 * @param style what it is a size or colour of; null when it stands alone
 * @param category the SKU category, in which demand is forecast
 * @param unitCostPaise what one unit costs to buy; 0 when nobody entered it
 * @param moq the least units of one purchase order
 * @param packSize the supplier sells it in multiples of this
 * @param leadTimeDays days from the order to the goods, on average
 * @param leadTimeSdDays their standard deviation
 */
public record SkuMaster(
        String sku,
        @Nullable String style,
        String category,
        long unitCostPaise,
        int moq,
        int packSize,
        int leadTimeDays,
        int leadTimeSdDays,
        String supplierId,
        Instant observedAt)
        implements Fact {

    /** A crore of rupees: as many units as can be told stay exact at this cost. */
    private static final long DEAREST_UNIT_PAISE = 1_000_000_000;

    private static final int LONGEST_LEAD_TIME_DAYS = 365;

    public SkuMaster {
        Guard.of(SkuMaster.class)
                .text(sku, "sku")
                .optionalText(style, "style")
                .text(category, "category")
                .notNegative(unitCostPaise, "unitCostPaise")
                .require(
                        unitCostPaise <= DEAREST_UNIT_PAISE,
                        "unitCostPaise",
                        unitCostPaise,
                        "The unitCostPaise (%d) must be at most %d. Maybe it is what a whole order costs.",
                        unitCostPaise,
                        DEAREST_UNIT_PAISE)
                .require(moq >= 1, "moq", moq, "The moq (%d) must be at least 1.", moq)
                .require(packSize >= 1, "packSize", packSize, "The packSize (%d) must be at least 1.", packSize)
                .require(
                        leadTimeDays >= 0 && leadTimeDays <= LONGEST_LEAD_TIME_DAYS,
                        "leadTimeDays",
                        leadTimeDays,
                        "The leadTimeDays (%d) must be from 0 to %d.",
                        leadTimeDays,
                        LONGEST_LEAD_TIME_DAYS)
                .notNegative(leadTimeSdDays, "leadTimeSdDays")
                .within(leadTimeSdDays, "leadTimeSdDays", LONGEST_LEAD_TIME_DAYS, "longest lead time")
                .text(supplierId, "supplierId")
                .present(observedAt, "observedAt")
                .check();
    }

    /** Whether it is told what one unit costs. */
    public boolean costKnown() {
        return unitCostPaise > 0;
    }

    @Override
    public FactKey key() {
        return FactKey.of(SkuMaster.class, sku);
    }
}

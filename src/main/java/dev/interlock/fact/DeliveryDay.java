package dev.interlock.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one geography's deliveries on one business day.
 *
 * @param date the business day
 * @param counts the shipments of this day, folded from single shipments
 * @param posted the window ending on this day as an integrator counted it; null when none was posted
 * @param pooled the sum of the windows ending on this day that were posted for pin codes inside
 * @param pooledPins how many posted windows {@code pooled} sums
 */
public record DeliveryDay(
        LocalDate date, DeliveryCounts counts, @Nullable DeliveryCounts posted, DeliveryCounts pooled, int pooledPins) {

    static DeliveryDay empty(LocalDate date) {
        return new DeliveryDay(date, DeliveryCounts.NONE, null, DeliveryCounts.NONE, 0);
    }

    /** The window ending on this day where somebody counted it for us; null where days must be summed. */
    public @Nullable DeliveryCounts window() {
        return posted != null ? posted : pooledPins > 0 ? pooled : null;
    }

    boolean blank() {
        return counts.none() && posted == null && pooledPins == 0;
    }
}

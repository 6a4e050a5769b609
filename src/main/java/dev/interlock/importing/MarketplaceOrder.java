package dev.interlock.importing;

import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.ShipmentOutcome.Terminal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One order of the export, its lines taken together.
 *
 * @param pin null where the export has none; such an order cannot be posted
 * @param stateCode null where the export names no state we know
 * @param valuePaise the sum of its lines; null where none has an amount
 */
record MarketplaceOrder(
        String orderId,
        String courier,
        LocalDate day,
        @Nullable String pin,
        @Nullable String stateCode,
        Terminal terminal,
        @Nullable Long valuePaise) {

    /** The zone the seller's days are in. */
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    /** The moment of {@code day} at which the day's orders are told, and known. */
    static Instant toldAt(LocalDate day) {
        return day.atTime(23, 0).atZone(ZONE).toInstant();
    }

    /** Whether this can be posted: it was dispatched, and we know where to. */
    boolean postable() {
        return pin != null && terminal != Terminal.CANCELLED;
    }

    /**
     * The order as a fact. The export knows days of orders only, so noon of that day stands for the
     * moment it ended, and the parcel goes by the order's id.
     */
    ShipmentOutcome outcome() {
        if (pin == null) {
            throw new IllegalStateException("The order " + orderId + " has no pin code.");
        }
        return new ShipmentOutcome(
                courier,
                orderId,
                orderId,
                pin,
                stateCode,
                PaymentMode.ALL,
                terminal,
                valuePaise,
                day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(),
                toldAt(day));
    }
}

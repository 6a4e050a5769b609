package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How one shipment ended, or that it had not ended when the source was asked.
 *
 * @param stateCode ISO 3166-2 code of the pin code's state; without it the shipment is counted in no state
 * @param orderValuePaise what the customer ordered for; null when not told
 * @param resolvedAt when it ended; for an open shipment, when it was ordered
 */
public record ShipmentOutcome(
        String courier,
        String awb,
        @Nullable String orderId,
        String pin,
        @Nullable String stateCode,
        PaymentMode paymentMode,
        @ForeignCode Terminal terminal,
        @Nullable Long orderValuePaise,
        Instant resolvedAt,
        Instant observedAt)
        implements Fact {

    /** Where the shipment ended. */
    public enum Terminal {
        DELIVERED,
        /** Returned to origin, undelivered. */
        RTO,
        LOST,
        DAMAGED,
        /** Called off before it was dispatched; counted in no rate. */
        CANCELLED,
        /** Not ended yet; counted apart, in no rate. */
        OPEN,
        /** The courier has a word for it that is not known here; counted like an open one. */
        UNKNOWN;

        /** Whether it is not known to have ended. */
        public boolean open() {
            return this == OPEN || this == UNKNOWN;
        }

        /** Whether the shipment was dispatched and has ended. */
        public boolean resolved() {
            return this != CANCELLED && !open();
        }

        /** Whether the shipment ended without a delivery. */
        public boolean failed() {
            return resolved() && this != DELIVERED;
        }
    }

    public ShipmentOutcome {
        Guard.of(ShipmentOutcome.class)
                .text(courier, "courier")
                .text(awb, "awb")
                .optionalText(orderId, "orderId")
                .pin(pin, "pin")
                .state(stateCode, "stateCode")
                .present(paymentMode, "paymentMode")
                .present(terminal, "terminal")
                .notNegative(orderValuePaise == null ? 0 : orderValuePaise, "orderValuePaise")
                .present(resolvedAt, "resolvedAt")
                .check();
        observedAt = observedAt == null ? resolvedAt : observedAt;
    }

    /** The shipment that ended. */
    public String shipment() {
        return courier + '|' + awb;
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return LocalDate.ofInstant(resolvedAt, zone);
    }

    @Override
    public String toldBy() {
        return courier;
    }

    @Override
    public FactKey key() {
        return FactKey.of(ShipmentOutcome.class, courier, awb);
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a courier to hand over one shipment. Couriers and sellers both report the same
 * attempt, so it is known by shipment and attempt number, never counted by rows.
 *
 * @param stateCode ISO 3166-2 code of the pin code's state; without it the shipment is counted in no state
 * @param reasonCode the courier's own code, kept as sent
 * @param reasonSystem whose code it is
 * @param causeClass what a failure was owed to; UNKNOWN when not told
 */
public record DeliveryAttempt(
        String courier,
        String awb,
        @Nullable String orderId,
        String pin,
        @Nullable String stateCode,
        PaymentMode paymentMode,
        int attemptNo,
        Outcome outcome,
        @Nullable String reasonCode,
        @Nullable String reasonSystem,
        @ForeignCode(keptIn = "reasonCode") CauseClass causeClass,
        Instant attemptedAt,
        Instant observedAt)
        implements Fact {

    /** How the attempt ended. */
    public enum Outcome {
        DELIVERED,
        FAILED
    }

    public DeliveryAttempt {
        Guard.of(DeliveryAttempt.class)
                .text(courier, "courier")
                .text(awb, "awb")
                .optionalText(orderId, "orderId")
                .pin(pin, "pin")
                .state(stateCode, "stateCode")
                .present(paymentMode, "paymentMode")
                .require(
                        attemptNo >= 1 && attemptNo <= 20,
                        "attemptNo",
                        attemptNo,
                        "The attemptNo (%d) must be from 1 to 20.",
                        attemptNo)
                .present(outcome, "outcome")
                .optionalText(reasonCode, "reasonCode")
                .optionalText(reasonSystem, "reasonSystem")
                .present(attemptedAt, "attemptedAt")
                .check();
        causeClass = causeClass == null ? CauseClass.UNKNOWN : causeClass;
        observedAt = observedAt == null ? attemptedAt : observedAt;
    }

    /** The shipment this attempt belongs to. */
    public String shipment() {
        return courier + '|' + awb;
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return LocalDate.ofInstant(attemptedAt, zone);
    }

    @Override
    public String toldBy() {
        return courier;
    }

    @Override
    public FactKey key() {
        return FactKey.of(DeliveryAttempt.class, courier, awb, attemptNo);
    }
}

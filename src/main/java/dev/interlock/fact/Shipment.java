package dev.interlock.fact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All we were told of one shipment, and what it adds to the histories.
 *
 * <p>A shipment is counted once: as attempted on the day of its first known attempt, failed when any
 * attempt failed; and once more on the day it ended. So no shipment stands in two windows that do not
 * overlap, and windows are independent evidence.
 *
 * @param attempts by attempt number
 * @param outcome how it ended; null when nobody said
 */
public record Shipment(List<DeliveryAttempt> attempts, @Nullable ShipmentOutcome outcome) {

    /** A shipment nothing is known of. */
    public static final Shipment UNKNOWN = new Shipment(List.of(), null);

    /** What one shipment adds to the histories of one pin code and what contains it. */
    public record Share(
            String pin,
            @Nullable String stateCode,
            String courier,
            PaymentMode mode,
            LocalDate date,
            DeliveryCounts counts) {}

    public Shipment with(DeliveryAttempt attempt) {
        var list = new ArrayList<DeliveryAttempt>(attempts.size() + 1);
        attempts.stream()
                .filter(known -> known.attemptNo() < attempt.attemptNo())
                .forEach(list::add);
        list.add(attempt);
        attempts.stream()
                .filter(known -> known.attemptNo() > attempt.attemptNo())
                .forEach(list::add);
        return new Shipment(List.copyOf(list), outcome);
    }

    public Shipment with(ShipmentOutcome end) {
        return new Shipment(attempts, end);
    }

    /** What this shipment adds, none or one share for its attempts and none or one for its end. */
    public List<Share> shares(ZoneId zone) {
        var shares = new ArrayList<Share>(2);
        if (!attempts.isEmpty()) {
            shares.add(attempted(zone));
        }
        if (outcome != null) {
            shares.add(new Share(
                    outcome.pin(),
                    outcome.stateCode(),
                    outcome.courier(),
                    outcome.paymentMode(),
                    LocalDate.ofInstant(outcome.resolvedAt(), zone),
                    DeliveryCounts.ended(outcome.terminal())));
        }
        return shares;
    }

    private Share attempted(ZoneId zone) {
        DeliveryAttempt first = attempts.get(0);
        DeliveryAttempt failed = null;
        LocalDate day = LocalDate.MAX;
        for (DeliveryAttempt attempt : attempts) {
            LocalDate on = LocalDate.ofInstant(attempt.attemptedAt(), zone);
            day = on.isBefore(day) ? on : day;
            failed = attempt.outcome() == DeliveryAttempt.Outcome.FAILED ? attempt : failed;
        }
        return new Share(
                first.pin(),
                first.stateCode(),
                first.courier(),
                first.paymentMode(),
                day,
                DeliveryCounts.attempted(failed != null, failed == null ? CauseClass.UNKNOWN : failed.causeClass()));
    }
}

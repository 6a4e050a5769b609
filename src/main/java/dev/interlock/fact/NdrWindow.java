package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finished count of the deliveries to one geography over seven days, for integrators whose
 * logistics system counts already. It wins over counts folded from single shipments.
 *
 * @param stateCode for a pin code, its state; without it the window is pooled into no state
 * @param windowStart first business day, inclusive
 * @param windowEnd last business day, inclusive; six days after the start
 * @param attempted distinct shipments with at least one attempt
 * @param ndr those of them with at least one failed attempt (non-delivery report)
 * @param resolved distinct shipments that ended, delivered or not; 0 when nobody counted them
 * @param rto those of them that ended undelivered (return to origin, lost, damaged); 0 when nobody counted
 * @param open shipments that had not ended; 0 when nobody counted
 * @param causeCounts the failed ones by cause; what is not listed is UNKNOWN
 */
public record NdrWindow(
        Geo geo,
        @Nullable String stateCode,
        PaymentMode paymentMode,
        LocalDate windowStart,
        LocalDate windowEnd,
        int attempted,
        int ndr,
        Integer resolved,
        Integer rto,
        Integer open,
        @ForeignCode Map<CauseClass, Integer> causeCounts,
        Instant observedAt)
        implements Fact {

    /** How long a window is, in days: part of the word's meaning, not a threshold. */
    public static final int DAYS = 7;

    public NdrWindow {
        resolved = resolved == null ? 0 : resolved;
        rto = rto == null ? 0 : rto;
        open = open == null ? 0 : open;
        Map<CauseClass, Integer> causes = causeCounts == null ? Map.of() : causeCounts;
        Guard guard = Guard.of(NdrWindow.class)
                .present(geo, "geo")
                .state(stateCode, "stateCode")
                .present(paymentMode, "paymentMode")
                .present(windowStart, "windowStart")
                .present(windowEnd, "windowEnd")
                .present(observedAt, "observedAt")
                .notNegative(attempted, "attempted")
                .notNegative(ndr, "ndr")
                .within(ndr, "ndr", attempted, "attempted")
                .notNegative(resolved, "resolved")
                .notNegative(rto, "rto")
                .within(rto, "rto", resolved, "resolved")
                .notNegative(open, "open");
        if (windowStart != null && windowEnd != null) {
            guard.require(
                    ChronoUnit.DAYS.between(windowStart, windowEnd) == DAYS - 1,
                    "windowEnd",
                    windowEnd,
                    "The window from %s to %s must span %d days, both ends included.",
                    windowStart,
                    windowEnd,
                    DAYS);
        }
        causes.forEach((cause, count) -> guard.require(
                count != null && count >= 0,
                "causeCounts",
                count,
                "The count of %s (%s) must not be negative.",
                cause,
                count));
        long caused = causes.values().stream()
                .filter(count -> count != null)
                .mapToLong(Integer::longValue)
                .sum();
        guard.within(caused, "causeCounts", ndr, "ndr").check();
        causeCounts = Collections.unmodifiableMap(new TreeMap<>(causes));
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return windowEnd;
    }

    @Override
    public FactKey key() {
        return FactKey.of(NdrWindow.class, geo, paymentMode, windowEnd);
    }
}

package dev.interlock.arithmetic;

import dev.interlock.fact.GatewayDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went through a payment gateway over some days, as shares. Days nobody told are in none of them.
 *
 * @param success successful of all attempts
 * @param fee the gateway's fee of what was captured, in paise
 * @param taxPaise on top of the fee
 * @param late what was settled late of what was settled, in paise
 * @param meanDelayHundredths from capture to settlement, each rupee counting alike; in hundredths of days, rounded half
 *     up; 0 when nothing was settled
 */
public record GatewayShares(Ratio success, Ratio fee, long taxPaise, Ratio late, long meanDelayHundredths) {

    private static final long HUNDREDTHS = 100;

    /**
     * What {@code days} come to.
     *
     * @param lateAfterDays what was settled strictly more days after its capture is late
     */
    public static GatewayShares of(List<GatewayDay> days, int lateAfterDays) {
        long attempts = 0;
        long successes = 0;
        long captured = 0;
        long fee = 0;
        long tax = 0;
        for (GatewayDay day : days) {
            attempts += day.attempts();
            successes += day.successes();
            captured += day.capturedPaise();
            fee += day.feePaise();
            tax += day.taxPaise();
        }
        return new GatewayShares(
                Ratio.of(successes, attempts),
                Ratio.of(fee, captured),
                tax,
                Ratio.of(settled(days, lateAfterDays + 1), settled(days, 0)),
                meanDelayHundredths(days));
    }

    /** What of {@code days} was settled {@code fromDays} days after its capture, or later. */
    private static long settled(List<GatewayDay> days, int fromDays) {
        return parts(days)
                .filter(part -> part.afterDays() >= fromDays)
                .mapToLong(GatewayDay.Settled::paise)
                .sum();
    }

    /** The most a fact may tell, ten years late on each of some weeks, is still exact. */
    private static long meanDelayHundredths(List<GatewayDay> days) {
        long paiseDays = parts(days)
                .mapToLong(part -> Math.multiplyExact(part.paise(), (long) part.afterDays()))
                .reduce(0, Math::addExact);
        return Ratio.of(paiseDays, settled(days, 0)).of(HUNDREDTHS);
    }

    private static Stream<GatewayDay.Settled> parts(List<GatewayDay> days) {
        return days.stream().flatMap(day -> day.settled().stream());
    }
}

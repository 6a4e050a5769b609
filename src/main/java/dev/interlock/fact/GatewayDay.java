package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What went through one payment gateway by one method on one day. The newest observation of a day replaces the
 * one before; a day that is going on may be told as it stands.
 *
 * @param method how buyers paid, as the gateway names it: UPI, CARD, NETBANKING, …
 * @param successes those of the attempts that succeeded
 * @param capturedPaise what was captured on this day
 * @param feePaise what the gateway takes for that, without tax
 * @param taxPaise the tax on that fee
 * @param settled what the gateway settled on this day, whenever it was captured, before its fee: one entry for each
 *     delay, at most {@value #MOST_SETTLED}, kept by delay; empty when it settled nothing
 */
public record GatewayDay(
        String gateway,
        String method,
        LocalDate date,
        int attempts,
        int successes,
        long capturedPaise,
        long feePaise,
        long taxPaise,
        List<Settled> settled,
        Instant observedAt)
        implements Fact {

    /** More delays than a gateway that settles every day can have in a year. */
    static final int MOST_SETTLED = 400;

    /** The longest delay that can be told. */
    static final int LONGEST_DELAY = 3_650;

    /**
     * What was settled a number of days after it was captured.
     *
     * @param afterDays whole calendar days from the day of capture to the day of settlement: n of T+n
     * @param paise captured then, and settled now
     */
    public record Settled(int afterDays, long paise) {}

    public GatewayDay {
        Guard guard = Guard.of(GatewayDay.class)
                .text(gateway, "gateway")
                .text(method, "method")
                .present(date, "date")
                .notNegative(attempts, "attempts")
                .notNegative(successes, "successes")
                .within(successes, "successes", attempts, "attempts")
                .notNegative(capturedPaise, "capturedPaise")
                .money(capturedPaise, "capturedPaise")
                .notNegative(feePaise, "feePaise")
                .money(feePaise, "feePaise")
                .notNegative(taxPaise, "taxPaise")
                .money(taxPaise, "taxPaise")
                .present(settled, "settled")
                .present(observedAt, "observedAt");
        if (settled != null) {
            guard.require(
                    settled.size() <= MOST_SETTLED,
                    "settled",
                    settled.size(),
                    "There are %d entries settled; at most %d are kept. Maybe what came after as many days was not"
                            + " summed.",
                    settled.size(),
                    MOST_SETTLED);
            check(guard, settled.subList(0, Math.min(settled.size(), MOST_SETTLED)));
        }
        guard.check();
        settled = settled.stream()
                .sorted(Comparator.comparingInt(Settled::afterDays))
                .toList();
    }

    private static void check(Guard guard, List<Settled> settled) {
        var delays = new HashSet<Integer>();
        long sum = 0;
        for (Settled part : settled) {
            guard.require(
                    part != null, "settled", null, "Each entry settled needs afterDays and paise; found %s.", part);
            if (part != null) {
                guard.require(
                                part.afterDays() >= 0 && part.afterDays() <= LONGEST_DELAY,
                                "settled",
                                part.afterDays(),
                                "The afterDays (%d) must be from 0 to %d.",
                                part.afterDays(),
                                LONGEST_DELAY)
                        .require(
                                delays.add(part.afterDays()),
                                "settled",
                                part.afterDays(),
                                "What was settled after %d days stands twice. Sum it.",
                                part.afterDays())
                        .notNegative(part.paise(), "settled")
                        .money(part.paise(), "settled");
                sum += part.paise();
            }
        }
        guard.money(sum, "settled");
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }

    @Override
    public String toldBy() {
        return gateway;
    }

    @Override
    public FactKey key() {
        return FactKey.of(GatewayDay.class, gateway, method, date);
    }
}

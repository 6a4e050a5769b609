package dev.interlock.arithmetic;

import dev.interlock.policy.InterventionOption;
import java.math.BigInteger;

/**
 * What a zone earns in a day under one option.
 *
 * <p>With daily orders {@code C} on delivery and {@code P} prepaid, margin {@code m} (times lifetime
 * value), RTO cost {@code c} and RTO rates {@code r}, an order on delivery is worth
 * {@code u = (1 - r) m - r c}, a prepaid one {@code v} alike. An option that keeps the shares bid
 * {@code b}, volume {@code w}, spend {@code s} and COD orders {@code k}, and converts the share
 * {@code x} of the COD orders not kept, earns
 * {@code w (C k u + (P + C (1 - k) x) v) - S b w s}.
 *
 * @param profitPaise that sum per day, exact and rounded once, half up
 * @param spendPaise what is spent per day under the option
 * @param spendMovedPaise how much less that is than now
 */
public record OptionPrice(long profitPaise, long spendPaise, long spendMovedPaise) {

    private static final long WHOLE = 10_000;

    /** Prices {@code option} for {@code zone} at {@code unit}. */
    public static OptionPrice of(ZoneDay zone, UnitEconomics unit, InterventionOption option) {
        BigInteger rtoWhole = BigInteger.valueOf(Math.max(1, unit.codRto().whole()));
        // All terms share the denominator days * 10^4 (lifetime) * rtoWhole * 10^4 (prepaid RTO) * 10^12 (shares).
        BigInteger margin = big(unit.marginPaise()).multiply(big(unit.lifetimeValueBp()));
        BigInteger cost = big(unit.rtoCostPaise()).multiply(big(WHOLE));
        BigInteger codWorth =
                worth(margin, cost, big(unit.codRto().part()), rtoWhole).multiply(big(WHOLE));
        BigInteger prepaidWorth =
                worth(margin, cost, big(unit.prepaidRtoBp()), big(WHOLE)).multiply(rtoWhole);
        BigInteger codKept =
                big(zone.codOrders()).multiply(big(option.codKeptBp())).multiply(big(WHOLE));
        BigInteger converted =
                big(zone.codOrders()).multiply(big(WHOLE - option.codKeptBp())).multiply(big(option.convertedBp()));
        BigInteger prepaid = big(zone.orders() - zone.codOrders())
                .multiply(big(WHOLE * WHOLE))
                .add(converted);
        BigInteger earned =
                codKept.multiply(codWorth).add(prepaid.multiply(prepaidWorth)).multiply(big(option.volumeKeptBp()));
        BigInteger whole = big(WHOLE).pow(5).multiply(rtoWhole).multiply(big(zone.days()));
        BigInteger spent = big(zone.spendPaise())
                .multiply(big(option.bidKeptBp()))
                .multiply(big(option.volumeKeptBp()))
                .multiply(big(option.spendKeptBp()));
        BigInteger spentWhole = big(WHOLE).pow(3).multiply(big(zone.days()));
        long spendPaise = Ratio.Rounding.divide(spent, spentWhole).longValueExact();
        BigInteger profit = earned.subtract(spent.multiply(whole.divide(spentWhole)));
        return new OptionPrice(
                Ratio.Rounding.divide(profit, whole).longValueExact(),
                spendPaise,
                zone.spendPaisePerDay() - spendPaise);
    }

    /** (1 - r) m - r c, times {@code whole}, with r = part / whole. */
    private static BigInteger worth(BigInteger margin, BigInteger cost, BigInteger part, BigInteger whole) {
        return whole.subtract(part).multiply(margin).subtract(part.multiply(cost));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}

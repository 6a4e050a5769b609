package dev.interlock.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact share: {@code part} of {@code whole}. Nothing of nothing is 0.
 *
 * @param part never negative
 * @param whole never negative
 */
public record Ratio(long part, long whole) {

    /** {@code part} of {@code whole}. */
    public static Ratio of(long part, long whole) {
        return new Ratio(part, whole);
    }

    /** The share in basis points, rounded half up. */
    public int basisPoints() {
        return whole == 0
                ? 0
                : Rounding.divide(BigInteger.valueOf(part).multiply(BigInteger.valueOf(10_000)), whole)
                        .intValueExact();
    }

    /** This share of {@code amountPaise}, rounded half up to the paisa. */
    public long of(long amountPaise) {
        return whole == 0
                ? 0
                : Rounding.divide(BigInteger.valueOf(part).multiply(BigInteger.valueOf(amountPaise)), whole)
                        .longValueExact();
    }

    /** {@code part} of {@code whole}, less the share {@code lessBp} of it: 40 of 100 less 25 % is 0.3, exactly. */
    public static Ratio less(long part, long whole, int lessBp) {
        return new Ratio(Math.multiplyExact(part, 10_000L - lessBp), Math.multiplyExact(whole, 10_000L));
    }

    /** The share {@code bp} of {@code amount}, rounded half up. */
    public static long share(long amount, int bp) {
        return new Ratio(bp, 10_000).of(amount);
    }

    /** Whether it is strictly less than the share {@code bp}; exact. A share of nothing is not. */
    public boolean below(int bp) {
        return compare(bp) < 0;
    }

    /** Whether it is strictly more than the share {@code bp}; exact. A share of nothing is not. */
    public boolean above(int bp) {
        return compare(bp) > 0;
    }

    private int compare(int bp) {
        return product(part, 10_000).compareTo(product(whole, bp));
    }

    /**
     * Whether it lies {@code points} or more below {@code before}, in hundredths of percentage points: 500 from 90 % to
     * 85 %; exact. False when either is a share of nothing.
     */
    public boolean fellBy(Ratio before, int points) {
        BigInteger fell = product(before.part, whole).subtract(product(part, before.whole));
        return whole > 0
                && before.whole > 0
                && fell.multiply(BigInteger.valueOf(10_000))
                                .compareTo(product(whole, before.whole).multiply(BigInteger.valueOf(points)))
                        >= 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /** Two amounts together. */
    public static long sum(long one, long other) {
        return Math.addExact(one, other);
    }

    /** Whether {@code now} lies more than the share {@code bp} of {@code then} away from it; exact. */
    public static boolean apart(long now, long then, int bp) {
        BigInteger away =
                BigInteger.valueOf(now).subtract(BigInteger.valueOf(then)).abs();
        return away.multiply(BigInteger.valueOf(10_000))
                        .compareTo(BigInteger.valueOf(then).abs().multiply(BigInteger.valueOf(bp)))
                > 0;
    }

    /** The one rounding mode of the house: half up, away from zero, as a shop rounds. */
    static final class Rounding {

        private Rounding() {}

        static BigInteger divide(BigInteger dividend, long divisor) {
            return divide(dividend, BigInteger.valueOf(divisor));
        }

        static BigInteger divide(BigInteger dividend, BigInteger divisor) {
            return new BigDecimal(dividend)
                    .divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP)
                    .toBigIntegerExact();
        }
    }
}

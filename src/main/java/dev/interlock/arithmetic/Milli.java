package dev.interlock.arithmetic;

import java.math.BigInteger;

/** Thousandths: the one place where a double of this room becomes an integer, half up. */
final class Milli {

    static final long WHOLE = 1_000;

    private Milli() {}

    static long of(double value) {
        return (long) StrictMath.floor(value * WHOLE + 0.5);
    }

    static double units(long milli) {
        return (double) milli / WHOLE;
    }

    /** {@code dividend / divisor}, rounded up to a whole number. */
    static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}

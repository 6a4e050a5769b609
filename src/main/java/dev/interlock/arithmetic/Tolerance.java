package dev.interlock.arithmetic;

import java.math.BigInteger;

/** What may differ: the greater of an amount and a share, exact to the paisa. */
public final class Tolerance {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private Tolerance() {}

    /**
     * Whether {@code differencePaise} is strictly more, either way, than both {@code absolutePaise} and the share
     * {@code shareBp} of {@code wholePaise}. Expected ₹1,000.00 at ₹1 or 0.5 %: 500 passes, 501 is beyond.
     */
    public static boolean beyond(long differencePaise, long wholePaise, long absolutePaise, int shareBp) {
        BigInteger away = BigInteger.valueOf(differencePaise).abs();
        return away.compareTo(BigInteger.valueOf(absolutePaise)) > 0
                && away.multiply(WHOLE)
                                .compareTo(BigInteger.valueOf(wholePaise).abs().multiply(BigInteger.valueOf(shareBp)))
                        > 0;
    }

    /** Whether two amounts lie strictly more than {@code allowedPaise} apart. */
    public static boolean apart(long one, long other, long allowedPaise) {
        return BigInteger.valueOf(one)
                        .subtract(BigInteger.valueOf(other))
                        .abs()
                        .compareTo(BigInteger.valueOf(allowedPaise))
                > 0;
    }
}

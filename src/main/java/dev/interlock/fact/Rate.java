package dev.interlock.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A share, exact to one basis point; a fraction such as {@code 0.65} in JSON.
 *
 * @param basisPoints hundredths of a percent; 10,000 is the whole
 */
public record Rate(int basisPoints) {

    /** The rate a fraction stands for; refuses one finer than a basis point instead of rounding it. */
    @JsonCreator
    public static Rate ofFraction(BigDecimal fraction) {
        BigDecimal scaled = fraction.movePointRight(4).stripTrailingZeros();
        if (scaled.scale() > 0 || scaled.precision() - scaled.scale() > 9) {
            throw new IllegalArgumentException("A rate is a fraction with at most four decimals; found " + fraction
                    + ". Maybe a percentage was sent.");
        }
        return new Rate(scaled.intValueExact());
    }

    /** This rate as a fraction, without trailing zeros. */
    @JsonValue
    public BigDecimal fraction() {
        BigDecimal plain = BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}

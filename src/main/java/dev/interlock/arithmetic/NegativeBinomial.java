package dev.interlock.arithmetic;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many units there may be, by mean and variance: negative binomial, or Poisson where the variance
 * does not exceed the mean (N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions,
 * 2005, chapters 4 and 5).
 */
final class NegativeBinomial {

    /** Closer than this to the mean, a variance cannot be told from that of chance. */
    private static final double AS_GOOD_AS_POISSON = 1e-6;

    private final double mean;
    private final double size;

    NegativeBinomial(double mean, double variance) {
        this.mean = mean;
        double over = variance - mean;
        this.size = over <= mean * AS_GOOD_AS_POISSON ? Double.POSITIVE_INFINITY : mean * mean / over;
    }

    /** The fewest units that are enough with a probability of {@code levelBp} basis points, below 10,000. */
    long quantile(int levelBp) {
        if (levelBp < 0 || levelBp >= 10_000) {
            throw new IllegalArgumentException("The level is %d basis points, expected 0 to 9999.".formatted(levelBp));
        }
        double level = levelBp / 10_000.0;
        if (atMost(0) >= level) {
            return 0;
        }
        long below = 0;
        long enough = 1;
        while (atMost(enough) < level) {
            below = enough;
            enough *= 2;
        }
        while (enough - below > 1) {
            long middle = (below + enough) >>> 1;
            if (atMost(middle) < level) {
                below = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    /** The probability of at most {@code units}. */
    double atMost(long units) {
        if (mean <= 0) {
            return 1;
        }
        return Double.isInfinite(size)
                ? RegularizedGamma.Q.value(units + 1.0, mean)
                : RegularizedBeta.value(size / (size + mean), size, units + 1.0);
    }
}

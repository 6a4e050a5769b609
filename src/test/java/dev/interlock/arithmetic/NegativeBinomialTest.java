package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {

    @ParameterizedTest
    @CsvSource({"1, 5000, 1", "1, 9000, 2", "10, 5000, 10", "10, 9000, 14", "100, 9000, 113", "0.5, 5000, 0"})
    void without_more_variance_than_chance_it_is_poisson(double mean, int levelBp, long quantile) {
        assertThat(new NegativeBinomial(mean, mean).quantile(levelBp)).isEqualTo(quantile);
        assertThat(new NegativeBinomial(mean, mean / 2).quantile(levelBp)).isEqualTo(quantile);
    }

    @Test
    void with_size_one_it_is_geometric() {
        // Mean 4 and variance 20: size 1, P(X <= k) = 1 - 0.8^(k + 1).
        var geometric = new NegativeBinomial(4, 20);

        assertThat(geometric.atMost(2)).isCloseTo(1 - 0.512, within(1e-12));
        assertThat(geometric.quantile(5_000)).isEqualTo(3);
        assertThat(geometric.quantile(9_000)).isEqualTo(10);
    }

    @Test
    void nothing_is_sold_of_what_nobody_wants() {
        assertThat(new NegativeBinomial(0, 0).quantile(9_999)).isZero();
    }

    @Test
    void it_agrees_with_a_plain_sum_of_probabilities() {
        long seed = System.nanoTime();
        System.out.println("NegativeBinomialTest: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double mean = StrictMath.exp(random.nextDouble() * 9 - 2);
            double variance = mean * (1.01 + random.nextDouble() * 20);
            int level = 100 + random.nextInt(9_800);

            long quantile = new NegativeBinomial(mean, variance).quantile(level);

            assertThat(bySum(mean, variance, quantile))
                    .as("seed %d, case %d", seed, i)
                    .isGreaterThan(level / 10_000.0 - 1e-9);
            assertThat(bySum(mean, variance, quantile - 1))
                    .as("seed %d, case %d", seed, i)
                    .isLessThan(level / 10_000.0 + 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e6, 1.000001e6", "1e6, 1.00001e6", "1e6, 1e8", "1e8, 1e13", "1e9, 1e17", "0.001, 5"})
    void very_large_and_very_spread_demand_has_quantiles_too(double mean, double variance) {
        var demand = new NegativeBinomial(mean, variance);

        assertThat(demand.quantile(9_000)).isGreaterThanOrEqualTo(demand.quantile(5_000));
        assertThat((double) demand.quantile(5_000)).isLessThanOrEqualTo(mean + 1);
    }

    @Test
    void no_number_of_units_is_enough_for_certain() {
        assertThatThrownBy(() -> new NegativeBinomial(1, 1).quantile(10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }

    /** P(X <= units) term by term: p(k + 1) = p(k) (k + size) / (k + 1) (1 - p), begun in logarithms. */
    private static double bySum(double mean, double variance, long units) {
        double size = mean * mean / (variance - mean);
        double log = size * StrictMath.log(mean / variance);
        double sum = 0;
        for (long k = 0; k <= units; k++) {
            sum += StrictMath.exp(log);
            log += StrictMath.log((k + size) / (k + 1) * (1 - mean / variance));
        }
        return sum;
    }
}

package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.fact.DemandHistory;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuHistory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VelocityTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 9);

    @Test
    void only_told_days_of_the_window_are_counted_and_those_without_demand_are_zero() {
        var told = new DemandTold(LAST.minusDays(5), LAST, Set.of(LAST.minusDays(2)));
        SkuHistory bihar = history("IN-BR", day(6, 1_000), day(3, 4), day(0, 8));
        SkuHistory delhi = history("IN-DL", day(3, 2));

        // 8, untold, 0, 6: the mean of three, and days before the first one told are unknown, too.
        assertThat(Velocity.of(List.of(bihar, delhi), told, LAST, 4)).isEqualTo(Velocity.of(List.of(8L, 0L, 6L)));
        assertThat(Velocity.of(List.of(bihar, delhi), told, LAST, 30).days()).isEqualTo(5);
        assertThat(Velocity.of(List.of(), told, LAST.minusDays(2), 1)).isEqualTo(new Velocity(0, 0, 0));
    }

    @Test
    void mean_and_deviation_are_those_computed_by_hand() {
        var golden = Velocity.of(Stream.of(List.of(35L, 5L, 35L, 5L, 26L, 14L), Collections.nCopies(22, 20L))
                .flatMap(List::stream)
                .toList());

        assertThat(golden).isEqualTo(new Velocity(560, 28, 6_000));
        assertThat(golden.perDayMilli()).isEqualTo(20_000);
        assertThat(Velocity.of(List.of(7L)).sdMilli()).isZero();
    }

    @Test
    void exactly_the_line_is_not_below_it() {
        var twenty = new Velocity(560, 28, 0);

        assertThat(twenty.coversLess(140, 7)).isFalse();
        assertThat(twenty.coversLess(139, 7)).isTrue();
        assertThat(twenty.coversLess(-5, 1)).isTrue();
        assertThat(twenty.sellsBelow(5_040, 1_000)).isFalse();
        assertThat(twenty.sellsBelow(5_041, 1_000)).isTrue();
        assertThat(twenty.sellThrough(5_040)).isEqualTo(new Ratio(560, 5_600));
    }

    @Test
    void what_does_not_sell_never_runs_out_and_what_is_oversold_did() {
        var still = new Velocity(0, 28, 0);

        assertThat(still.coversLess(0, 365)).isFalse();
        assertThat(still.coverHundredths(5)).isEmpty();
        assertThat(still.daysToStockOut(5)).isEmpty();
        assertThat(still.sellsBelow(1, 1)).isTrue();
        assertThat(still.sellsBelow(0, 10_000)).isFalse();
        assertThat(new Velocity(28, 28, 0).coverHundredths(-3)).hasValue(0);
        assertThat(new Velocity(28, 28, 0).daysToStockOut(-3)).hasValue(0);
    }

    @Test
    void whole_days_to_stock_out_are_cover_without_its_fraction_and_more_stock_lasts_no_shorter() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<Long> units = IntStream.range(0, 1 + random.nextInt(56))
                    .mapToObj(day -> (long) random.nextInt(200))
                    .toList();
            var velocity = Velocity.of(units);
            long available = random.nextInt(20_000);
            double mean = (double) velocity.units() / velocity.days();
            double squares = units.stream()
                    .mapToDouble(one -> (one - mean) * (one - mean))
                    .sum();
            assertThat(velocity.sdMilli() / 1_000.0)
                    .as("seed %d", seed)
                    .isCloseTo(Math.sqrt(squares / Math.max(1, units.size() - 1)), within(0.0006));
            if (velocity.units() > 0) {
                long days = velocity.daysToStockOut(available).orElseThrow();
                assertThat(velocity.coverHundredths(available).orElseThrow())
                        .as("seed %d", seed)
                        .isBetween(days * 100, days * 100 + 100);
                assertThat(velocity.daysToStockOut(available + 1).orElseThrow()).isGreaterThanOrEqualTo(days);
                assertThat(velocity.coversLess(available, (int) days)).isFalse();
                assertThat(velocity.coversLess(available, (int) days + 1)).isTrue();
            }
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Velocity(1, 0, 0)).hasMessageContaining("units (1), days (0)");
        assertThatThrownBy(() -> new Velocity(-1, 1, 0)).hasMessageContaining("units (-1)");
    }

    private static DemandHistory.Day day(int daysAgo, int units) {
        return new DemandHistory.Day(LAST.minusDays(daysAgo), units);
    }

    private static SkuHistory history(String state, DemandHistory.Day... days) {
        return new SkuHistory(Geo.state(state), "K-RED", "Kurta", List.of(days));
    }
}

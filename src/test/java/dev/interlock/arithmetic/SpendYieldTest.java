package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpendYieldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @Test
    void only_the_days_of_the_window_are_summed() {
        SpendHistory history = told(0, 1_000, 1, 5_000)
                .with(metric(2, 20_000, 2, 50_000))
                .with(metric(6, 300_000, 3, 500_000))
                .with(metric(7, 4_000_000, 4, 5_000_000));

        assertThat(SpendYield.of(history, TODAY.minusDays(1), 6)).isEqualTo(new SpendYield(320_000, 5, 550_000));
        assertThat(SpendYield.of(history, TODAY, 1)).isEqualTo(new SpendYield(1_000, 1, 5_000));
        assertThat(SpendYield.of(history, TODAY.minusDays(8), 7)).isEqualTo(new SpendYield(0, 0, 0));
    }

    @Test
    void exactly_the_line_is_neither_below_nor_above_it() {
        var yield = new SpendYield(3_500_000, 70, 7_000_000);

        assertThat(yield.roasBelow(20_000)).isFalse();
        assertThat(yield.roasBelow(20_001)).isTrue();
        assertThat(yield.cpaAbove(50_000)).isFalse();
        assertThat(yield.cpaAbove(49_999)).isTrue();
        assertThat(yield.cpaPaise()).isEqualTo(50_000);
    }

    @Test
    void without_orders_nothing_is_divided_and_without_spend_nothing_is_said() {
        var fruitless = new SpendYield(100, 0, 0);
        var nothing = new SpendYield(0, 0, 0);

        assertThat(fruitless.cpaPaise()).isNull();
        assertThat(fruitless.cpaAbove(1_000_000)).isTrue();
        assertThat(fruitless.roasBelow(1)).isTrue();
        assertThat(nothing.cpaAbove(0)).isFalse();
        assertThat(nothing.roasBelow(20_000)).isFalse();
    }

    @Test
    void revenue_of_nothing_beside_orders_was_not_told() {
        assertThat(new SpendYield(100, 1, 0).revenueTold()).isFalse();
        assertThat(new SpendYield(100, 1, 1).revenueTold()).isTrue();
        assertThat(new SpendYield(100, 0, 0).revenueTold()).isTrue();
    }

    @Test
    void the_largest_amounts_are_compared_exactly() {
        var yield = new SpendYield(Long.MAX_VALUE, 1, Long.MAX_VALUE - 1);

        assertThat(yield.roasBelow(10_000)).isTrue();
        assertThat(yield.cpaAbove(Long.MAX_VALUE)).isFalse();
    }

    private static SpendHistory told(int daysAgo, long spend, int orders, long revenue) {
        CampaignMetric metric = metric(daysAgo, spend, orders, revenue);
        return SpendHistory.begin(metric).with(metric);
    }

    private static CampaignMetric metric(int daysAgo, long spend, int orders, long revenue) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return new CampaignMetric(
                "C-1", "A-1", Geo.pin("800001"), day, spend, 0, 0, orders, 0, revenue, false, Instant.EPOCH);
    }
}

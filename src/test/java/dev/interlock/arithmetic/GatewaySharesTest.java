package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.GatewayDay;
import dev.interlock.fact.GatewayDay.Settled;
import dev.interlock.fact.GatewayHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySharesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final long MOST_PAISE = 10_000_000_000_000L;

    @Test
    void only_the_told_days_of_a_window_are_in_it() {
        GatewayDay last = told(0, 10);
        GatewayDay first = told(2, 20);
        GatewayHistory history =
                GatewayHistory.begin(last).with(told(3, 40)).with(last).with(first);

        assertThat(history.through()).isEqualTo(TODAY);
        assertThat(history.told(TODAY, 3)).containsExactly(first, last);
        assertThat(history.told(TODAY.minusDays(3), 1)).containsExactly(told(3, 40));
        assertThat(history.told(TODAY.minusDays(4), 9)).isEmpty();
        assertThat(history.with(told(2, 80)).told(TODAY, 3)).containsExactly(told(2, 80), last);
    }

    @Test
    void delays_are_weighed_by_money_and_late_is_strictly_later() {
        GatewayShares shares = GatewayShares.of(
                List.of(told(1, 10, new Settled(2, 600), new Settled(4, 100)), told(0, 10, new Settled(3, 300))), 3);

        assertThat(shares.late()).isEqualTo(new Ratio(100, 1_000));
        assertThat(shares.meanDelayHundredths()).isEqualTo(250);
        assertThat(shares.success()).isEqualTo(new Ratio(10, 20));
        assertThat(shares.fee()).isEqualTo(new Ratio(40, 2_000));
        assertThat(shares.taxPaise()).isEqualTo(6);
    }

    @Test
    void of_nothing_there_is_no_share() {
        GatewayShares shares = GatewayShares.of(List.of(), 3);

        assertThat(shares.success().below(10_000)).isFalse();
        assertThat(shares.success().above(0)).isFalse();
        assertThat(shares.meanDelayHundredths()).isZero();
    }

    @Test
    void the_most_that_can_be_told_is_summed_exactly() {
        GatewayDay most = told(0, 10, new Settled(3_650, MOST_PAISE));

        GatewayShares shares = GatewayShares.of(Collections.nCopies(28, most), 3);

        assertThat(shares.late()).isEqualTo(new Ratio(28 * MOST_PAISE, 28 * MOST_PAISE));
        assertThat(shares.meanDelayHundredths()).isEqualTo(365_000);
    }

    @Test
    void exactly_the_line_is_neither_below_nor_above_it() {
        assertThat(new Ratio(80, 100).below(8_000)).isFalse();
        assertThat(new Ratio(80, 100).above(8_000)).isFalse();
        assertThat(new Ratio(799_999, 1_000_000).below(8_000)).isTrue();
        assertThat(new Ratio(800_001, 1_000_000).above(8_000)).isTrue();
    }

    @Test
    void a_share_falls_by_points_when_it_falls_by_as_many_or_more() {
        var before = new Ratio(90, 100);

        assertThat(new Ratio(170, 200).fellBy(before, 500)).isTrue();
        assertThat(new Ratio(171, 200).fellBy(before, 500)).isFalse();
        assertThat(new Ratio(0, 0).fellBy(before, 500)).isFalse();
        assertThat(new Ratio(0, 10).fellBy(new Ratio(0, 0), 500)).isFalse();
    }

    private static GatewayDay told(int daysAgo, int attempts, Settled... settled) {
        return new GatewayDay(
                "RAZORPAY",
                "UPI",
                TODAY.minusDays(daysAgo),
                attempts,
                attempts / 2,
                1_000,
                20,
                3,
                List.of(settled),
                Instant.EPOCH);
    }
}

package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.Change.Windows;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Windows THREE_AND_FOURTEEN = new Windows(TODAY, 3, 14);

    @Test
    void three_days_are_held_against_the_fourteen_before() {
        var history = history(daysAgo(16, 3, 1_000, 10, 3_000), daysAgo(2, 0, 1_600, 18, 5_600));

        Change spend = Change.ofSpend(history, THREE_AND_FOURTEEN);

        assertThat(spend).isEqualTo(new Change(4_800, 3, 14_000, 14));
        assertThat(spend.basisPoints()).hasValue(16_000);
        assertThat(spend.reaches(16_000)).isTrue();
        assertThat(spend.reaches(16_001)).isFalse();
        assertThat(Change.ofOrders(history, THREE_AND_FOURTEEN).basisPoints()).hasValue(18_000);
        assertThat(Change.ofRoas(history, THREE_AND_FOURTEEN).basisPoints()).hasValue(11_667);
    }

    @Test
    void days_nobody_told_are_not_days_without_spend() {
        var history = history(daysAgo(16, 13, 1_000, 10, 3_000), daysAgo(0, 0, 1_000, 10, 3_000));

        assertThat(Change.ofSpend(history, THREE_AND_FOURTEEN)).isEqualTo(new Change(1_000, 1, 4_000, 4));
        assertThat(Change.ofSpend(history, THREE_AND_FOURTEEN).basisPoints()).hasValue(10_000);
    }

    @Test
    void what_was_not_there_before_cannot_be_compared() {
        var started = history(daysAgo(2, 0, 1_600, 18, 5_600));

        assertThat(Change.ofSpend(started, THREE_AND_FOURTEEN).comparable()).isFalse();
        assertThat(Change.ofSpend(started, THREE_AND_FOURTEEN).basisPoints()).isEmpty();
        assertThat(Change.ofSpend(started, THREE_AND_FOURTEEN).reaches(0)).isFalse();
    }

    @Test
    void a_rate_falls_to_a_line_when_it_is_at_most_that_share_of_what_it_was() {
        var down = new Change(70, 875_000, 70, 700_000);

        assertThat(down.fallsTo(8_000)).isTrue();
        assertThat(down.fallsTo(7_999)).isFalse();
        assertThat(new Change(0, 875_000, 70, 700_000).fallsTo(0)).isTrue();
        assertThat(new Change(0, 875_000, 0, 700_000).fallsTo(8_000)).isFalse();
    }

    @Test
    void days_outside_the_windows_do_not_count() {
        var history = history(daysAgo(40, 17, 9_999, 1, 1), daysAgo(16, 0, 1_000, 10, 3_000));

        assertThat(Change.ofSpend(history, THREE_AND_FOURTEEN)).isEqualTo(new Change(3_000, 3, 14_000, 14));
    }

    @Test
    void orders_accelerate_when_the_last_change_is_the_steeper_one() {
        var slow = new Change(11, 1, 10, 1);
        var fast = new Change(13, 1, 11, 1);

        assertThat(fast.steeperThan(slow)).isTrue();
        assertThat(slow.steeperThan(fast)).isFalse();
        assertThat(fast.steeperThan(fast)).isFalse();
        assertThat(fast.steeperThan(new Change(5, 1, 0, 0))).isFalse();
    }

    @Test
    void very_large_sums_are_compared_exactly() {
        var up = new Change(Long.MAX_VALUE, 3, Long.MAX_VALUE - 1, 3);

        assertThat(up.reaches(10_000)).isTrue();
        assertThat(up.reaches(10_001)).isFalse();
        assertThat(new Change(Long.MAX_VALUE - 1, 3, Long.MAX_VALUE, 3).reaches(10_000))
                .isFalse();
    }

    private static SpendHistory history(List<CampaignMetric> before, List<CampaignMetric> lately) {
        return new SpendHistory(
                "C-1",
                "AS-1",
                Geo.pin("800001"),
                Stream.concat(before.stream(), lately.stream()).toList());
    }

    private static SpendHistory history(List<CampaignMetric> days) {
        return history(days, List.of());
    }

    private static List<CampaignMetric> daysAgo(int first, int last, long spend, int orders, long revenue) {
        return IntStream.iterate(first, ago -> ago >= last, ago -> ago - 1)
                .mapToObj(ago -> new CampaignMetric(
                        "C-1",
                        "AS-1",
                        Geo.pin("800001"),
                        TODAY.minusDays(ago),
                        spend,
                        100,
                        10,
                        orders,
                        0,
                        revenue,
                        false,
                        Instant.EPOCH))
                .toList();
    }
}

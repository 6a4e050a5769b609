package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.arithmetic.LeadTimeDemand.Supply;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeDemandTest {

    private static final int Z95 = 16_500;
    /** 20 a day, give or take 6; 7 days under way, give or take 2. */
    private static final LeadTimeDemand TWENTY = new LeadTimeDemand(20_000, 6_000, 7_000, 2_000);

    @Test
    void safety_stock_and_reorder_point_are_those_computed_by_hand() {
        // 1.65 * sqrt(7 * 36 + 400 * 4) = 71.0075
        assertThat(TWENTY.safetyStockMilli(Z95)).isEqualTo(71_008);
        assertThat(TWENTY.reorderPointMilli(Z95)).isEqualTo(211_008);
    }

    @ParameterizedTest
    @CsvSource({
        " 60,  0, 50,  1, 300", // 291.008 needed
        " 51,  0, 50,  1, 350", // 300.008 needed
        " 60,  0,  1,  1, 292",
        " 60,  0, 50, 12, 300",
        " 60,  0, 50, 40, 320",
        " 60,300, 50,  1,   0",
        "-20,  0, 50,  1, 400"
    })
    void an_order_fills_up_to_the_next_review_in_whole_minimums_and_packs(
            long available, long onOrder, long minimum, long pack, long units) {
        assertThat(TWENTY.orderUnits(Z95, 7_000, new Supply(available, onOrder, minimum, pack)))
                .isEqualTo(units);
    }

    @Test
    void exactly_enough_is_enough() {
        var certain = new LeadTimeDemand(20_000, 0, 7_000, 0);

        assertThat(certain.safetyStockMilli(Z95)).isZero();
        assertThat(certain.orderUnits(Z95, 7_000, new Supply(280, 0, 1, 1))).isZero();
        assertThat(certain.orderUnits(Z95, 7_000, new Supply(180, 0, 100, 1))).isEqualTo(100);
        assertThat(certain.orderUnits(Z95, 7_000, new Supply(179, 0, 100, 1))).isEqualTo(200);
    }

    @Test
    void cover_is_what_is_there_by_what_goes_a_day() {
        assertThat(LeadTimeDemand.coverHundredths(5, 11_750)).hasValue(43);
        assertThat(LeadTimeDemand.coverHundredths(60, 20_000)).hasValue(300);
        assertThat(LeadTimeDemand.coverHundredths(-3, 20_000)).hasValue(0);
        assertThat(LeadTimeDemand.coverHundredths(60, 0)).isEmpty();
    }

    @Test
    void one_orders_when_the_reorder_point_is_reached() {
        assertThat(TWENTY.daysToOrder(Z95, new Supply(60, 0, 50, 1))).hasValue(0);
        assertThat(TWENTY.daysToOrder(Z95, new Supply(211, 0, 50, 1))).hasValue(0);
        // 231.008 would be one day above 211.008.
        assertThat(TWENTY.daysToOrder(Z95, new Supply(231, 0, 50, 1))).hasValue(0);
        assertThat(TWENTY.daysToOrder(Z95, new Supply(32, 200, 50, 1))).hasValue(1);
        assertThat(new LeadTimeDemand(0, 0, 7_000, 0).daysToOrder(Z95, new Supply(0, 0, 1, 1)))
                .isEmpty();
    }

    @Test
    void on_the_last_day_to_order_what_is_there_is_at_the_reorder_point_at_most_a_day_above() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var demand = new LeadTimeDemand(
                    1 + random.nextInt(50_000),
                    random.nextInt(20_000),
                    random.nextInt(30) * 1_000L,
                    random.nextInt(5) * 1_000L);
            var supply = new Supply(random.nextInt(5_000) - 100, random.nextInt(500), 1, 1);
            long above = 1_000 * (supply.availableUnits() + supply.onOrderUnits()) - demand.reorderPointMilli(Z95);
            long days = demand.daysToOrder(Z95, supply).orElseThrow();
            long left = above - days * demand.perDayMilli();
            assertThat(days == 0 ? left < demand.perDayMilli() : left >= 0 && left < demand.perDayMilli())
                    .as("seed %d: %s %s, %d days", seed, demand, supply, days)
                    .isTrue();
        }
    }

    @Test
    void what_follows_for_an_order_is_said_together() {
        assertThat(Reorder.of(TWENTY, Z95, 7, new Supply(60, 0, 50, 1)))
                .isEqualTo(new Reorder(71_008, 211_008, 300, 0));
        assertThatThrownBy(() -> Reorder.of(new LeadTimeDemand(0, 0, 7_000, 0), Z95, 7, new Supply(0, 0, 1, 1)))
                .hasMessageContaining("Without demand");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new LeadTimeDemand(-1, 0, 0, 0)).hasMessageContaining("demand (-1");
        assertThatThrownBy(() -> new Supply(0, 0, 0, 1)).hasMessageContaining("minimumUnits (0)");
    }
}

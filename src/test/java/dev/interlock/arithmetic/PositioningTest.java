package dev.interlock.arithmetic;

import static dev.interlock.arithmetic.Outlooks.FREELY;
import static dev.interlock.arithmetic.Outlooks.awaiting;
import static dev.interlock.arithmetic.Outlooks.centre;
import static dev.interlock.arithmetic.Outlooks.holding;
import static dev.interlock.arithmetic.Outlooks.keeping;
import static dev.interlock.arithmetic.Outlooks.lane;
import static dev.interlock.arithmetic.Outlooks.selling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.arithmetic.CentreOutlook.Arrival;
import dev.interlock.arithmetic.Positioning.Plan;
import dev.interlock.arithmetic.Positioning.Purchase;
import dev.interlock.arithmetic.Positioning.Standing;
import dev.interlock.arithmetic.Positioning.Transfer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositioningTest {

    private static Plan plan(List<CentreOutlook> centres, TransferLane... lanes) {
        return Positioning.plan(centres, List.of(lanes), FREELY);
    }

    @Test
    void what_can_be_promised_is_on_hand_less_sold_and_blocked_and_what_is_put_away_today() {
        assertThat(CentreOutlook.availableToPromise(100, 30, 10, 25)).isEqualTo(85);
        assertThat(CentreOutlook.availableToPromise(10, 30, 0, 0)).isEqualTo(-20);
    }

    @Test
    void enough_everywhere_needs_nothing() {
        Plan plan =
                plan(List.of(centre("blr", 30, 10, 10, 10), centre("del", 99, 1, 1, 1)), lane("del", "blr", 1, 500));

        assertThat(plan.absorbs()).isTrue();
        assertThat(plan.transfers()).isEmpty();
        assertThat(plan.purchases()).isEmpty();
        assertThat(plan.standings())
                .containsExactly(new Standing("blr", 30, 3, 0, 0, 0), new Standing("del", 3, 3, 0, 96, 0));
    }

    @Test
    void a_transfer_leaves_early_enough_to_arrive_on_the_day_of_the_stock_out() {
        Plan plan = plan(
                List.of(centre("blr", 25, 10, 10, 10, 10), centre("del", 99, 1, 1, 1, 1)), lane("del", "blr", 2, 500));

        assertThat(plan.standings().get(0)).isEqualTo(new Standing("blr", 40, 2, 15, 0, 0));
        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 15, 0, 1, 3, 7_500));
        assertThat(plan.purchases()).isEmpty();
    }

    @Test
    void a_lane_too_slow_for_the_first_days_serves_the_later_ones_and_the_rest_is_bought() {
        Plan plan = plan(
                List.of(centre("blr", 0, 10, 10, 10, 10), centre("del", 99, 0, 0, 0, 0)), lane("del", "blr", 3, 1));

        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 20, 0, 0, 3, 20));
        assertThat(plan.purchases()).containsExactly(new Purchase("blr", 20, 20, 0, 1, 200_000));
    }

    @Test
    void a_giver_keeps_its_own_demand_and_its_safety_stock() {
        Plan plan = plan(List.of(centre("blr", 0, 50), keeping(centre("del", 60, 20), 15)), lane("del", "blr", 1, 1));

        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 25, 0, 0, 1, 25));
        assertThat(plan.purchases()).extracting(Purchase::units).containsExactly(25L);
    }

    @Test
    void a_giver_gives_what_comes_in_later_when_it_has_come_in() {
        Plan plan = plan(
                List.of(centre("blr", 10, 5, 5, 5, 5), awaiting(centre("del", 0, 0, 0, 0, 0), 2, 40)),
                lane("del", "blr", 1, 1));

        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 10, 2, 2, 3, 10));
    }

    @Test
    void a_centre_that_ends_below_its_safety_stock_lacks_it_on_the_last_day() {
        Plan plan =
                plan(List.of(keeping(centre("blr", 20, 5, 5), 30), centre("del", 99, 0, 0)), lane("del", "blr", 1, 1));

        assertThat(plan.standings().get(0)).isEqualTo(new Standing("blr", 10, 2, 20, 0, 0));
        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 20, 0, 1, 2, 20));
    }

    @Test
    void what_was_sold_beyond_the_stock_is_lacking_tomorrow() {
        Plan plan = plan(List.of(centre("blr", -7, 0, 0)));

        assertThat(plan.purchases()).containsExactly(new Purchase("blr", 7, 7, 0, 1, 70_000));
    }

    @Test
    void fractions_of_units_add_up_before_they_are_rounded() {
        CentreOutlook slow = selling(centre("blr", 0, 0), Collections.nCopies(10, 300L));

        assertThat(plan(List.of(slow)).standings()).containsExactly(new Standing("blr", 3, 0, 3, 0, 3));
    }

    @Test
    void an_order_is_a_multiple_of_the_moq() {
        Plan plan = Positioning.plan(
                List.of(keeping(centre("blr", 60, 280), 71)), List.of(), new PurchaseTerms(100, 50, 1, 7));

        assertThat(plan.purchases()).containsExactly(new Purchase("blr", 300, 291, 291, 1, 30_000));
        assertThat(plan.purchases().get(0).arrivesInTime()).isFalse();
    }

    @Test
    void packs_stay_whole_and_what_the_moq_adds_goes_where_most_is_lacking() {
        Plan plan = Positioning.plan(
                List.of(centre("blr", 0, 13), centre("del", 0, 20), centre("hyd", 0, 20)),
                List.of(),
                new PurchaseTerms(100, 50, 12, 1));

        // Packs of 12: 24 + 24 + 24 = 72, a multiple of 50: 100, in packs: 108.
        assertThat(plan.purchases())
                .containsExactly(
                        new Purchase("blr", 24, 13, 0, 1, 2_400),
                        new Purchase("del", 60, 20, 0, 1, 6_000),
                        new Purchase("hyd", 24, 20, 0, 1, 2_400));
        assertThat(plan.purchaseCostPaise()).isEqualTo(10_800);
    }

    @Test
    void a_purchase_says_how_much_of_it_comes_too_late() {
        Plan plan =
                Positioning.plan(List.of(centre("blr", 10, 4, 4, 4, 4, 4)), List.of(), new PurchaseTerms(100, 1, 1, 4));

        assertThat(plan.purchases()).containsExactly(new Purchase("blr", 10, 10, 2, 3, 1_000));
    }

    @Test
    void the_days_that_come_first_are_covered_first() {
        Plan plan = plan(
                List.of(centre("blr", 0, 0, 0, 5), centre("del", 5, 0, 0, 0), centre("hyd", 0, 0, 5, 0)),
                lane("del", "blr", 1, 1),
                lane("del", "hyd", 1, 900));

        assertThat(plan.transfers()).containsExactly(new Transfer("del", "hyd", 5, 0, 1, 2, 4_500));
        assertThat(plan.purchases()).extracting(Purchase::centre).containsExactly("blr");
    }

    @Test
    void a_quick_lane_is_paid_for_only_where_the_cheap_one_is_too_slow() {
        Plan plan = plan(
                List.of(centre("blr", 0, 5, 5, 5, 5), centre("del", 99, 0, 0, 0, 0)),
                lane("del", "blr", 1, 900),
                lane("del", "blr", 3, 100));

        assertThat(plan.transfers())
                .containsExactly(
                        new Transfer("del", "blr", 10, 0, 0, 1, 9_000), new Transfer("del", "blr", 10, 0, 0, 3, 1_000));
    }

    @Test
    void what_lies_ready_when_something_must_leave_goes_along() {
        Plan plan = plan(
                List.of(centre("blr", 0, 0, 0, 0, 5, 9), awaiting(centre("del", 5, 0, 0, 0, 0, 0), 2, 9)),
                lane("del", "blr", 1, 1));

        assertThat(plan.transfers()).containsExactly(new Transfer("del", "blr", 14, 2, 3, 4, 14));
    }

    @Test
    void at_one_price_few_centres_give_rather_than_many() {
        Plan plan = plan(
                List.of(centre("blr", 0, 6), centre("del", 4, 0), centre("hyd", 8, 0), centre("pnq", 4, 0)),
                lane("del", "blr", 1, 10),
                lane("hyd", "blr", 1, 10),
                lane("pnq", "blr", 1, 10));

        assertThat(plan.transfers()).containsExactly(new Transfer("hyd", "blr", 6, 0, 0, 1, 60));
    }

    @Test
    void a_flash_sale_that_clears_a_centre_in_three_days_is_met_and_its_end_withdraws_everything() {
        List<CentreOutlook> calm = List.of(
                keeping(centre("blr", 300, 20, 20, 20, 20, 20, 20, 20), 40),
                keeping(centre("del", 500, 30, 30, 30, 30, 30, 30, 30), 60),
                keeping(centre("hyd", 150, 10, 10, 10, 10, 10, 10, 10), 20));
        CentreOutlook sale = keeping(centre("blr", 300, 100, 100, 100, 100, 20, 20, 20), 40);
        TransferLane[] lanes = {lane("del", "blr", 2, 900), lane("hyd", "blr", 1, 400)};

        Plan plan = plan(List.of(sale, calm.get(1), calm.get(2)), lanes);

        assertThat(plan.standings().get(0)).isEqualTo(new Standing("blr", 460, 3, 200, 0, 0));
        assertThat(plan.transfers())
                .containsExactly(
                        new Transfer("del", "blr", 140, 0, 2, 4, 126_000),
                        new Transfer("hyd", "blr", 60, 0, 6, 7, 24_000));
        assertThat(plan.purchases()).isEmpty();

        Plan cancelled = plan(calm, lanes);

        assertThat(cancelled.absorbs()).isTrue();
        assertThat(cancelled.transfers()).isEmpty();
        assertThat(cancelled.purchases()).isEmpty();
    }

    @Test
    void lanes_of_other_centres_are_passed_over() {
        assertThat(plan(List.of(centre("blr", 0, 5)), lane("del", "blr", 1, 1)).transfers())
                .isEmpty();
    }

    @Test
    void what_cannot_be_planned_is_refused_by_name() {
        CentreOutlook blr = centre("blr", 0, 1);
        assertThatThrownBy(() -> plan(List.of(blr, blr))).hasMessage("The centre (blr) is told twice.");
        assertThatThrownBy(() -> plan(List.of(blr, centre("del", 0, 1, 1))))
                .hasMessage("The demand at centre (blr) has 1 days, that at centre (del) 2; all must have the same.");
        assertThatThrownBy(() -> plan(List.of(holding(blr, -6_000_000)))).hasMessageContaining("lack 6000001 units");
        assertThatThrownBy(() -> plan(Collections.nCopies(101, blr))).hasMessageContaining("101 centres");
        assertThatThrownBy(() -> plan(
                        List.of(blr),
                        Collections.nCopies(2_001, lane("a", "b", 1, 1)).toArray(TransferLane[]::new)))
                .hasMessageContaining("2001 transfer lanes");
        assertThatThrownBy(() -> centre("blr", 0)).hasMessageContaining("between 1 and 62");
        assertThatThrownBy(() -> centre("blr", 0, -1))
                .hasMessageContaining("(blr) on each day must be between 0 and 1000000000000 thousandths: [-1000]");
        assertThatThrownBy(() -> keeping(blr, -1)).hasMessageContaining("safety stock (-1 units) of centre (blr)");
        assertThatThrownBy(() -> new Arrival(-1, 5)).hasMessageContaining("must not lie in the past");
        assertThatThrownBy(() -> new Arrival(1, -5)).hasMessageContaining("units (-5)");
        assertThatThrownBy(() -> lane("blr", "blr", 1, 1)).hasMessageContaining("from centre (blr) to itself");
        assertThatThrownBy(() -> lane("blr", "del", -1, 1)).hasMessageContaining("takes -1 days");
        assertThatThrownBy(() -> lane("blr", "del", 1, -1)).hasMessageContaining("costs -1 paise");
        assertThatThrownBy(() -> new PurchaseTerms(-1, 1, 1, 1)).hasMessageContaining("unit cost (-1 paise)");
        assertThatThrownBy(() -> new PurchaseTerms(1, 0, 1, 1)).hasMessageContaining("order multiple (0)");
        assertThatThrownBy(() -> new PurchaseTerms(1, 1, 0, 1)).hasMessageContaining("units in a pack (0)");
        assertThatThrownBy(() -> new PurchaseTerms(1, 1, 1, -1)).hasMessageContaining("lead time (-1 days)");
    }
}

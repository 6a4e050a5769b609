package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.CentreOutlook.Arrival;
import dev.interlock.arithmetic.MadeUpStock.Sku;
import dev.interlock.arithmetic.Positioning.Plan;
import dev.interlock.arithmetic.Positioning.Purchase;
import dev.interlock.arithmetic.Positioning.Standing;
import dev.interlock.arithmetic.Positioning.Transfer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every plan, over thousands of SKUs by chance; {@code -Dseed=…} repeats a run. */
class PositioningPropertiesTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int SKUS = 3_000;

    static {
        System.out.println("PositioningPropertiesTest -Dseed=" + SEED);
    }

    private final MadeUpStock stock = new MadeUpStock(SEED);

    private int times;

    private Sku any() {
        return stock.large(2 + times % 6, 1 + times % 14, 2_000);
    }

    @Test
    void no_plan_is_better_than_the_one_made() {
        int moved = 0;
        for (int i = 0; i < SKUS / 3; i++) {
            Sku sku = stock.tiny();
            Plan plan = sku.plan();
            assertThat(EveryPlan.of(sku, plan)).as("%s", sku).isEqualTo(EveryPlan.best(sku));
            moved += plan.transfers().isEmpty() ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(SKUS / 60);
    }

    @Test
    void no_unit_is_given_twice_and_no_giver_falls_below_its_safety_stock() {
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            Plan plan = sku.plan();
            for (CentreOutlook outlook : sku.centres()) {
                List<Transfer> given = plan.transfers().stream()
                        .filter(transfer -> transfer.fromCentre().equals(outlook.centre()))
                        .toList();
                int first = given.stream().mapToInt(Transfer::readyDay).min().orElse(Integer.MAX_VALUE);
                for (int day = first; day <= outlook.demandMilli().size(); day++) {
                    int until = day;
                    int gone = given.stream()
                            .filter(transfer -> transfer.readyDay() <= until)
                            .mapToInt(Transfer::units)
                            .sum();
                    assertThat(level(outlook, day) - gone)
                            .as("%s on day %d of %s", outlook, day, sku)
                            .isGreaterThanOrEqualTo(outlook.safetyUnits());
                }
            }
        }
    }

    @Test
    void what_is_moved_and_bought_covers_what_is_lacking_and_more_only_by_rounding() {
        int bought = 0;
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            Plan plan = sku.plan();
            long packed = 0;
            for (Standing standing : plan.standings()) {
                int moved = plan.transfers().stream()
                        .filter(transfer -> transfer.toCentre().equals(standing.centre()))
                        .mapToInt(Transfer::units)
                        .sum();
                assertThat(moved + standing.uncoveredUnits()).as("%s", sku).isEqualTo(standing.lackingUnits());
                packed += roundedUp(standing.uncoveredUnits(), sku.terms().packUnits());
            }
            assertThat(plan.purchases().stream().mapToInt(Purchase::uncoveredUnits))
                    .as("%s", sku)
                    .containsExactlyElementsOf(plan.standings().stream()
                            .map(Standing::uncoveredUnits)
                            .filter(units -> units > 0)
                            .toList());
            assertThat(plan.purchases()).allMatch(purchase -> purchase.units() >= purchase.uncoveredUnits());
            long inMultiples = roundedUp(packed, sku.terms().orderMultiple());
            assertThat(plan.purchases().stream().mapToLong(Purchase::units).sum())
                    .as("%s", sku)
                    .isEqualTo(roundedUp(inMultiples, sku.terms().packUnits()));
            bought += plan.purchases().isEmpty() ? 0 : 1;
        }
        assertThat(bought).isBetween(SKUS / 10, SKUS - 1);
    }

    @Test
    void whoever_carries_the_plan_out_runs_out_nowhere() {
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            Plan plan = sku.plan();
            for (CentreOutlook outlook : sku.centres()) {
                int last = outlook.demandMilli().size();
                for (int day = 1; day <= last; day++) {
                    assertThat(level(outlook, day) + broughtAndTaken(plan, outlook.centre(), day))
                            .as("%s on day %d of %s", outlook, day, sku)
                            .isGreaterThanOrEqualTo(day == last ? outlook.safetyUnits() : 0);
                }
            }
        }
    }

    @Test
    void transfers_go_along_lanes_to_centres_that_lack_something_and_come_in_time() {
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            Plan plan = sku.plan();
            for (Transfer transfer : plan.transfers()) {
                assertThat(sku.lanes()).anyMatch(lane -> goesAlong(transfer, lane));
                assertThat(transfer.units()).isPositive();
                assertThat(transfer.readyDay()).isBetween(0, transfer.leaveByDay());
                assertThat(plan.standings())
                        .filteredOn(standing -> standing.centre().equals(transfer.toCentre()))
                        .allMatch(standing -> standing.lackingUnits() > 0);
            }
        }
    }

    @Test
    void the_order_in_which_things_are_told_changes_nothing() {
        var random = new Random(SEED);
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            List<CentreOutlook> centres = new ArrayList<>(sku.centres());
            List<TransferLane> lanes = new ArrayList<>(sku.lanes());
            Collections.shuffle(centres, random);
            Collections.shuffle(lanes, random);
            assertThat(Positioning.plan(centres, lanes, sku.terms())).isEqualTo(sku.plan());
        }
    }

    @Test
    void more_stock_never_leaves_more_lacking() {
        for (times = 0; times < SKUS; times++) {
            Sku sku = any();
            Sku more = sku.with(stock.someMoreIn(sku.centres()));
            assertThat(uncovered(more.plan())).as("%s", sku).isLessThanOrEqualTo(uncovered(sku.plan()));
        }
    }

    @Test
    void a_cancelled_campaign_leaves_nothing_to_do() {
        int caused = 0;
        for (times = 0; times < SKUS; times++) {
            Sku calm = any();
            calm = calm.with(MadeUpStock.wellStocked(calm.centres()));
            caused += calm.with(stock.onCampaign(calm.centres())).plan().absorbs() ? 0 : 1;
            Plan cancelled = calm.plan();
            assertThat(cancelled.absorbs()).as("%s", calm).isTrue();
            assertThat(cancelled.transfers()).isEmpty();
            assertThat(cancelled.purchases()).isEmpty();
        }
        assertThat(caused).isGreaterThan(SKUS / 2);
    }

    @Test
    void a_second_opinion_on_larger_cases_is_the_same() {
        for (times = 0; times < SKUS / 10; times++) {
            Sku sku = stock.large(2 + times % 7, 1 + times % 14, times % 2 == 0 ? 3 : 10_000_000);
            assertThat(EveryPlan.of(sku, sku.plan())).as("%s", sku).isEqualTo(SecondOpinion.best(sku));
        }
    }

    private static boolean goesAlong(Transfer transfer, TransferLane lane) {
        return lane.fromCentre().equals(transfer.fromCentre())
                && lane.toCentre().equals(transfer.toCentre())
                && transfer.leaveByDay() + lane.days() == transfer.neededByDay()
                && transfer.units() * lane.unitCostPaise() == transfer.costPaise();
    }

    /** Stock at the end of a day when nothing is moved or bought. */
    private static long level(CentreOutlook outlook, int day) {
        long arrived = outlook.inbound().stream()
                .filter(arrival -> arrival.day() <= day)
                .mapToInt(Arrival::units)
                .sum();
        long milli = outlook.demandMilli().stream()
                .limit(day)
                .mapToLong(demand -> demand)
                .sum();
        return outlook.availableUnits() + arrived - roundedUp(milli, 1_000) / 1_000;
    }

    private static long broughtAndTaken(Plan plan, String centre, int day) {
        long units = 0;
        for (Transfer transfer : plan.transfers()) {
            units += transfer.toCentre().equals(centre) && transfer.neededByDay() <= day ? transfer.units() : 0;
            units -= transfer.fromCentre().equals(centre) && transfer.leaveByDay() <= day ? transfer.units() : 0;
        }
        for (Purchase purchase : plan.purchases()) {
            units += purchase.centre().equals(centre) && purchase.neededByDay() <= day ? purchase.uncoveredUnits() : 0;
        }
        return units;
    }

    private static long roundedUp(long units, long step) {
        return (units + step - 1) / step * step;
    }

    private static int uncovered(Plan plan) {
        return plan.standings().stream().mapToInt(Standing::uncoveredUnits).sum();
    }
}

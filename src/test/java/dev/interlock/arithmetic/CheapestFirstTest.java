package dev.interlock.arithmetic;

import static dev.interlock.arithmetic.Outlooks.FREELY;
import static dev.interlock.arithmetic.Outlooks.centre;
import static dev.interlock.arithmetic.Outlooks.lane;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Why a solver is needed: what comes of taking the cheapest lane first, as one would by hand. */
class CheapestFirstTest {

    /** What is left lacking, and what was paid. */
    private record Outcome(int uncovered, long costPaise) {}

    @Test
    void with_two_givers_and_two_takers_of_one_unit_it_can_leave_a_unit_lacking() {
        List<CentreOutlook> centres =
                List.of(centre("blr", 0, 1), centre("del", 1, 0), centre("hyd", 1, 0), centre("pnq", 0, 1));
        List<TransferLane> lanes =
                List.of(lane("hyd", "blr", 1, 100), lane("hyd", "pnq", 1, 200), lane("del", "blr", 1, 300));

        assertThat(cheapestFirst(centres, lanes)).isEqualTo(new Outcome(1, 100));
        assertThat(planned(centres, lanes)).isEqualTo(new Outcome(0, 500));
    }

    @Test
    void where_every_way_is_open_it_can_cost_several_times_as_much() {
        List<CentreOutlook> centres =
                List.of(centre("blr", 0, 1), centre("del", 1, 0), centre("hyd", 1, 0), centre("pnq", 0, 1));
        List<TransferLane> lanes = List.of(
                lane("hyd", "blr", 1, 100),
                lane("hyd", "pnq", 1, 200),
                lane("del", "blr", 1, 300),
                lane("del", "pnq", 1, 2_000));

        assertThat(cheapestFirst(centres, lanes)).isEqualTo(new Outcome(0, 2_100));
        assertThat(planned(centres, lanes)).isEqualTo(new Outcome(0, 500));
    }

    @Test
    void with_one_giver_or_one_taker_it_is_as_good() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CheapestFirstTest -Dseed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            List<CentreOutlook> centres = new ArrayList<>();
            List<TransferLane> lanes = new ArrayList<>();
            boolean oneGives = random.nextBoolean();
            centres.add(oneGives ? centre("one", random.nextInt(20), 0) : centre("one", 0, random.nextInt(20)));
            for (int other = 0; other < 1 + random.nextInt(6); other++) {
                String name = "c" + other;
                centres.add(oneGives ? centre(name, 0, random.nextInt(8)) : centre(name, random.nextInt(8), 0));
                lanes.add(lane(oneGives ? "one" : name, oneGives ? name : "one", 1, random.nextInt(500)));
            }
            assertThat(cheapestFirst(centres, lanes)).as("%s", centres).isEqualTo(planned(centres, lanes));
        }
    }

    private static Outcome planned(List<CentreOutlook> centres, List<TransferLane> lanes) {
        Positioning.Plan plan = Positioning.plan(centres, lanes, FREELY);
        return new Outcome(
                plan.standings().stream()
                        .mapToInt(Positioning.Standing::uncoveredUnits)
                        .sum(),
                plan.transferCostPaise());
    }

    /** For one day ahead. */
    private static Outcome cheapestFirst(List<CentreOutlook> centres, List<TransferLane> lanes) {
        Map<String, Integer> spare = new TreeMap<>();
        Map<String, Integer> lacking = new TreeMap<>();
        for (CentreOutlook outlook : centres) {
            spare.put(outlook.centre(), (int) new Balance(outlook).spareUnits());
            lacking.put(outlook.centre(), (int) new Balance(outlook).lackingUnits());
        }
        long cost = 0;
        for (TransferLane lane : lanes.stream()
                .sorted(Comparator.comparing(TransferLane::unitCostPaise))
                .toList()) {
            int units = Math.min(spare.get(lane.fromCentre()), lacking.get(lane.toCentre()));
            spare.merge(lane.fromCentre(), -units, Integer::sum);
            lacking.merge(lane.toCentre(), -units, Integer::sum);
            cost += units * lane.unitCostPaise();
        }
        return new Outcome(lacking.values().stream().mapToInt(units -> units).sum(), cost);
    }
}

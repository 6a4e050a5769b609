package dev.interlock.arithmetic;

import dev.interlock.arithmetic.CentreOutlook.Arrival;
import dev.interlock.arithmetic.MadeUpStock.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every way to move the units of a tiny case, one by one, and follows the stock day by day. */
final class EveryPlan {

    /** One unit that leaves along a lane on a day. */
    private record Trip(TransferLane lane, int day) {}

    /**
     * What a plan comes to.
     *
     * @param uncovered units left lacking, by day from tomorrow on
     */
    record Outcome(List<Integer> uncovered, long costPaise) {

        /** Fewest units lacking, then the earliest covered, then cheapest. */
        static final Comparator<Outcome> BEST_FIRST = Comparator.<Outcome>comparingInt(outcome ->
                        outcome.uncovered().stream().mapToInt(units -> units).sum())
                .thenComparing(Outcome::uncovered, (one, other) -> compareByDay(one, other))
                .thenComparingLong(Outcome::costPaise);

        private static int compareByDay(List<Integer> one, List<Integer> other) {
            for (int day = 0; day < one.size(); day++) {
                if (!one.get(day).equals(other.get(day))) {
                    return one.get(day) - other.get(day);
                }
            }
            return 0;
        }
    }

    private final Sku sku;
    private final int days;
    private final List<Trip> trips = new ArrayList<>();
    private Outcome best;

    private EveryPlan(Sku sku) {
        this.sku = sku;
        this.days = sku.centres().get(0).demandMilli().size();
        for (TransferLane lane : sku.lanes()) {
            for (int day = 0; day + lane.days() <= days; day++) {
                if (named(lane.fromCentre()) && named(lane.toCentre())) {
                    trips.add(new Trip(lane, day));
                }
            }
        }
        this.best = outcome(List.of());
    }

    private boolean named(String centre) {
        return sku.centres().stream().anyMatch(outlook -> outlook.centre().equals(centre));
    }

    /** The best that can be reached. */
    static Outcome best(Sku sku) {
        var every = new EveryPlan(sku);
        every.tryFrom(0, new ArrayList<>());
        return every.best;
    }

    /** What {@code plan} comes to, followed the same way. */
    static Outcome of(Sku sku, Positioning.Plan plan) {
        Map<String, int[]> arrivals = new HashMap<>();
        long cost = 0;
        for (Positioning.Transfer transfer : plan.transfers()) {
            arrivals.computeIfAbsent(transfer.toCentre(), centre -> new int[100])[transfer.neededByDay()] +=
                    transfer.units();
            cost += transfer.costPaise();
        }
        return new EveryPlan(sku).outcome(arrivals, cost);
    }

    private void tryFrom(int next, List<Trip> chosen) {
        Outcome outcome = outcome(chosen);
        best = Outcome.BEST_FIRST.compare(outcome, best) < 0 ? outcome : best;
        for (int i = next; i < trips.size(); i++) {
            chosen.add(trips.get(i));
            if (canSpare(trips.get(i).lane().fromCentre(), chosen)) {
                tryFrom(i, chosen);
            }
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether the safety stock is left on every day from the first that units leave on. */
    private boolean canSpare(String centre, List<Trip> chosen) {
        CentreOutlook outlook = outlook(centre);
        int stock = outlook.availableUnits();
        boolean gave = false;
        for (int day = 0; day <= days; day++) {
            stock += arriving(outlook, day)
                    - (day == 0 ? 0 : outlook.demandMilli().get(day - 1) / 1_000);
            for (Trip trip : chosen) {
                boolean leaves = trip.day() == day && trip.lane().fromCentre().equals(centre);
                gave |= leaves;
                stock -= leaves ? 1 : 0;
            }
            if (gave && stock < outlook.safetyUnits()) {
                return false;
            }
        }
        return true;
    }

    private Outcome outcome(List<Trip> chosen) {
        Map<String, int[]> arrivals = new HashMap<>();
        long cost = 0;
        for (Trip trip : chosen) {
            arrivals.computeIfAbsent(trip.lane().toCentre(), centre -> new int[100])[
                    trip.day() + trip.lane().days()]++;
            cost += trip.lane().unitCostPaise();
        }
        return outcome(arrivals, cost);
    }

    private Outcome outcome(Map<String, int[]> arrivals, long cost) {
        int[] uncovered = new int[days];
        for (CentreOutlook outlook : sku.centres()) {
            follow(outlook, arrivals.getOrDefault(outlook.centre(), new int[100]), uncovered);
        }
        return new Outcome(Arrays.stream(uncovered).boxed().toList(), cost);
    }

    /** Adds what {@code outlook} is newly short of on each day and nothing that came serves. */
    private void follow(CentreOutlook outlook, int[] arrivals, int[] uncovered) {
        int arrived = outlook.availableUnits() + arriving(outlook, 0);
        int milli = 0;
        int deepest = 0;
        int there = arrivals[0];
        for (int day = 1; day <= days; day++) {
            arrived += arriving(outlook, day);
            milli += outlook.demandMilli().get(day - 1);
            there += arrivals[day];
            int missing = (day == days ? outlook.safetyUnits() : 0) + (milli + 999) / 1_000 - arrived;
            int newly = Math.max(0, missing - deepest);
            deepest += newly;
            int served = Math.min(there, newly);
            there -= served;
            uncovered[day - 1] += newly - served;
        }
    }

    private static int arriving(CentreOutlook outlook, int day) {
        return outlook.inbound().stream()
                .filter(arrival -> arrival.day() == day)
                .mapToInt(Arrival::units)
                .sum();
    }

    private CentreOutlook outlook(String centre) {
        return sku.centres().stream()
                .filter(outlook -> outlook.centre().equals(centre))
                .findFirst()
                .orElseThrow();
    }
}

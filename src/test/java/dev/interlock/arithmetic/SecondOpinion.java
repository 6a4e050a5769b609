package dev.interlock.arithmetic;

import dev.interlock.arithmetic.EveryPlan.Outcome;
import dev.interlock.arithmetic.MadeUpStock.Sku;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The best outcome by another way: a network with every centre on every day, in which one more unit at a time takes
 * the cheapest path there still is, first for the first day, then for the second, and so on.
 */
final class SecondOpinion {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final List<int[]> ends = new ArrayList<>();
    private final List<long[]> roomAndCost = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final int days;
    private final int centres;

    private SecondOpinion(Sku sku) {
        centres = sku.centres().size();
        days = sku.centres().get(0).demandMilli().size();
        for (int node = 0; node <= dayNode(days); node++) {
            leaving.add(new ArrayList<>());
        }
        for (int centre = 0; centre < centres; centre++) {
            addCentre(centre, new Balance(sku.centres().get(centre)));
        }
        List<String> names = sku.centres().stream().map(CentreOutlook::centre).toList();
        for (TransferLane lane : sku.lanes()) {
            for (int day = 0; day + lane.days() <= days; day++) {
                add(
                        giving(names.indexOf(lane.fromCentre()), day),
                        coming(names.indexOf(lane.toCentre()), Math.max(1, day + lane.days())),
                        FAR,
                        lane.unitCostPaise());
            }
        }
    }

    private void addCentre(int centre, Balance balance) {
        long[] spare = balance.spare();
        long[] lacking = balance.lacking();
        for (int day = 0; day <= days; day++) {
            add(0, giving(centre, day), spare[day], 0);
            if (day < days) {
                add(giving(centre, day), giving(centre, day + 1), FAR, 0);
                add(coming(centre, day), coming(centre, day + 1), FAR, 0);
            }
            add(coming(centre, day), dayNode(day), lacking[day], 0);
        }
    }

    private int giving(int centre, int day) {
        return 1 + centre * (days + 1) + day;
    }

    private int coming(int centre, int day) {
        return giving(centres + centre, day);
    }

    private int dayNode(int day) {
        return giving(2 * centres, day);
    }

    private void add(int from, int to, long room, long cost) {
        leaving.get(from).add(ends.size());
        ends.add(new int[] {from, to});
        roomAndCost.add(new long[] {room, cost});
        leaving.get(to).add(ends.size());
        ends.add(new int[] {to, from});
        roomAndCost.add(new long[] {0, -cost});
    }

    static Outcome best(Sku sku) {
        var opinion = new SecondOpinion(sku);
        List<Integer> uncovered = new ArrayList<>(Collections.nCopies(opinion.days, 0));
        long cost = 0;
        for (int day = 1; day <= opinion.days; day++) {
            int lacking = 0;
            for (CentreOutlook outlook : sku.centres()) {
                lacking += (int) new Balance(outlook).lacking()[day];
            }
            for (long[] path = opinion.push(day); path[0] > 0; path = opinion.push(day)) {
                lacking -= (int) path[0];
                cost += path[0] * path[1];
            }
            uncovered.set(day - 1, lacking);
        }
        return new Outcome(uncovered, cost);
    }

    /** Units and cost of a unit on the cheapest path from the source to the node of {@code day}; no units when none is left. */
    private long[] push(int day) {
        long[] cost = new long[leaving.size()];
        int[] by = new int[leaving.size()];
        Arrays.fill(cost, FAR);
        Arrays.fill(by, -1);
        cost[0] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int edge : leaving.get(node)) {
                int to = ends.get(edge)[1];
                long reached = cost[node] + roomAndCost.get(edge)[1];
                if (roomAndCost.get(edge)[0] > 0 && reached < cost[to]) {
                    cost[to] = reached;
                    by[to] = edge;
                    open.add(to);
                }
            }
        }
        long units = by[dayNode(day)] < 0 ? 0 : FAR;
        for (int at = dayNode(day); units > 0 && at != 0; at = ends.get(by[at])[0]) {
            units = Math.min(units, roomAndCost.get(by[at])[0]);
        }
        for (int at = dayNode(day); units > 0 && at != 0; at = ends.get(by[at])[0]) {
            roomAndCost.get(by[at])[0] -= units;
            roomAndCost.get(by[at] ^ 1)[0] += units;
        }
        return new long[] {units, cost[dayNode(day)]};
    }
}

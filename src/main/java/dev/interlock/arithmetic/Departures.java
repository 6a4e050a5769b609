package dev.interlock.arithmetic;

import dev.interlock.arithmetic.Positioning.Transfer;
import dev.interlock.arithmetic.Sharing.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** As few departures as possible on each lane: what lies ready when something else must leave goes along. */
final class Departures {

    private Departures() {}

    static List<Transfer> of(List<Part> parts) {
        Map<TransferLane, List<Part>> lanes = new TreeMap<>(TransferLane.BY_NAME);
        parts.forEach(part ->
                lanes.computeIfAbsent(part.lane(), lane -> new ArrayList<>()).add(part));
        List<Transfer> transfers = new ArrayList<>();
        lanes.forEach((lane, all) -> addDepartures(transfers, lane, all));
        return transfers;
    }

    /** The part that must leave first takes along all that lies ready by then; and so on with the rest. */
    private static void addDepartures(List<Transfer> transfers, TransferLane lane, List<Part> all) {
        List<Part> left = new ArrayList<>(all);
        left.sort(Comparator.comparing(Part::leaveByDay));
        while (!left.isEmpty()) {
            int leaveBy = left.get(0).leaveByDay();
            List<Part> along =
                    left.stream().filter(part -> part.readyDay() <= leaveBy).toList();
            transfers.add(transfer(lane, leaveBy, along));
            left.removeAll(along);
        }
    }

    private static Transfer transfer(TransferLane lane, int leaveBy, List<Part> along) {
        int units = along.stream().mapToInt(Part::units).sum();
        int ready = along.stream().mapToInt(Part::readyDay).max().orElseThrow();
        return new Transfer(
                lane.fromCentre(),
                lane.toCentre(),
                units,
                ready,
                leaveBy,
                leaveBy + lane.days(),
                Math.multiplyExact(units, lane.unitCostPaise()));
    }
}

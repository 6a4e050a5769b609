package dev.interlock.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one lane is expected to be asked for on each day ahead, beside what it can carry. */
public record LaneLoad(LaneAhead lane, List<Day> days) implements Figure {

    /**
     * One day.
     *
     * @param shipments expected, rounded up; a unit is taken for a shipment
     * @param capacity what the lane can carry
     */
    public record Day(LocalDate date, long shipments, int capacity) {

        private static int byUse(Day one, Day other) {
            return Long.compare(one.shipments * other.capacity, other.shipments * one.capacity);
        }

        boolean reaches(int bp) {
            return shipments * 10_000 >= (long) capacity * bp;
        }
    }

    /** All {@code parts} together, in whatever order they come. */
    public LaneLoad(LaneAhead lane, LocalDate today, List<LanePart> parts) {
        this(
                lane,
                days(
                        lane,
                        today,
                        CentreOrders.sum(parts.stream().map(LanePart::dayMilli).toList())));
    }

    private static List<Day> days(LaneAhead lane, LocalDate today, List<Long> dayMilli) {
        var days = new ArrayList<Day>();
        for (int at = 0; at < dayMilli.size(); at++) {
            LocalDate date = today.plusDays(at + 1L);
            days.add(new Day(date, -Math.floorDiv(-dayMilli.get(at), 1_000), lane.on(date)));
        }
        return List.copyOf(days);
    }

    /** Who drives it. */
    public String courier() {
        return lane.courier();
    }

    /** Shipments on the day on which most of the capacity is asked for, of several the first. */
    public long peakShipments() {
        return peak().shipments();
    }

    /** What the lane can carry on that day. */
    public long peakCapacity() {
        return peak().capacity();
    }

    Day peak() {
        return days.stream()
                .max(Comparator.comparing((Day day) -> day, Day::byUse)
                        .thenComparing(Day::date, Comparator.reverseOrder()))
                .orElseThrow();
    }

    @Override
    public String subject() {
        return lane.courier() + '|' + lane.centre() + '|' + lane.cluster();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return lane.hashCode();
    }
}

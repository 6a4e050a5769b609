package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.policy.CapacityLine;
import java.time.LocalDate;
import java.util.List;

/**
 * Operations to logistics: before the orders arrive, what a courier's lane will be asked for.
 *
 * @param from the first day on which the courier should hear of the volume
 * @param peakOn the day on which most of the capacity is asked for
 * @param peak of the capacity of that day
 * @param days what is expected on each day ahead
 */
public record LaneOutlook(
        String courier,
        String fulfilmentCentre,
        String destinationCluster,
        LaneCapacity.Verdict verdict,
        LocalDate from,
        LocalDate peakOn,
        Ratio peak,
        List<LaneLoad.Day> days,
        int actWithinHours)
        implements Signal {

    /** The verdict on {@code load} by {@code line}. */
    public LaneOutlook(LaneLoad load, CapacityLine line, LaneCapacity.Verdict verdict) {
        this(
                load.courier(),
                load.lane().centre(),
                load.lane().cluster(),
                verdict,
                load.days().stream()
                        .filter(day -> day.reaches(line.noticeBp()))
                        .findFirst()
                        .orElseThrow()
                        .date(),
                load.peak().date(),
                new Ratio(load.peakShipments(), load.peakCapacity()),
                load.days(),
                line.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LaneOutlook.class, courier, fulfilmentCentre + '|' + destinationCluster);
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Change;
import dev.interlock.fact.Rate;

/**
 * Operations to itself: a SKU sells much faster or slower at a centre than just before.
 *
 * @param days how many days each window has
 * @param velocity units for the days told, lately and before
 * @param line by which share it moved at least
 */
public record VelocityShift(
        String sku,
        String centre,
        Direction direction,
        int availableUnits,
        int days,
        Change velocity,
        Rate line,
        int actWithinHours)
        implements Signal {

    /** Where velocity went. */
    public enum Direction {
        UP,
        DOWN
    }

    /** The shift in {@code figures}. */
    public VelocityShift(StockFigures figures, Direction direction) {
        this(
                figures.sku(),
                figures.centre(),
                direction,
                figures.availableUnits(),
                figures.line().recentDays(),
                figures.velocity(),
                new Rate(
                        direction == Direction.UP
                                ? figures.line().upBp()
                                : figures.line().downBp()),
                figures.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(VelocityShift.class, sku, centre);
    }
}

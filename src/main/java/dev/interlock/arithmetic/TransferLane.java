package dev.interlock.arithmetic;

import java.util.Comparator;

/**
 * A way by which units go from one fulfilment centre to another. Two centres may have several: a quick one and a
 * cheap one.
 *
 * @param fromCentre where they leave
 * @param toCentre where they arrive
 * @param days from leaving to being on sale there; 0 is the same day
 * @param unitCostPaise what moving one unit costs
 */
public record TransferLane(String fromCentre, String toCentre, int days, long unitCostPaise) {

    /** Far above the price of moving anything, and small enough that the weights of {@link Sharing} stay exact. */
    private static final long DEAREST_PAISE = 10_000_000;

    static final Comparator<TransferLane> BY_NAME = Comparator.comparing(TransferLane::fromCentre)
            .thenComparing(TransferLane::toCentre)
            .thenComparing(TransferLane::days)
            .thenComparing(TransferLane::unitCostPaise);

    /** @throws IllegalArgumentException when the centres are the same, or a number is outside of its range */
    public TransferLane {
        CentreOutlook.require(
                !fromCentre.equals(toCentre), "The transfer lane leads from centre (%s) to itself.", fromCentre);
        CentreOutlook.require(
                days >= 0 && days <= CentreOutlook.LONGEST_HORIZON_DAYS,
                "The transfer lane from (%s) to (%s) takes %d days; between 0 and %d are possible.",
                fromCentre,
                toCentre,
                days,
                CentreOutlook.LONGEST_HORIZON_DAYS);
        CentreOutlook.require(
                unitCostPaise >= 0 && unitCostPaise <= DEAREST_PAISE,
                "A unit on the transfer lane from (%s) to (%s) costs %d paise; between 0 and %d are possible.",
                fromCentre,
                toCentre,
                unitCostPaise,
                DEAREST_PAISE);
    }
}

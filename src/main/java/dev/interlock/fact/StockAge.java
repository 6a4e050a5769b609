package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Since when the units of one SKU lie in one fulfilment centre.
 *
 * @param lots what is left of each day's receipts, one lot a day, at most {@value #MOST_LOTS}; kept by day
 */
public record StockAge(String sku, String fulfilmentCentre, List<Lot> lots, Instant observedAt) implements Fact {

    /** Nearly three years of daily receipts. */
    static final int MOST_LOTS = 1_000;

    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /**
     * What is left of what was received on one day.
     *
     * @param units in the centre still
     */
    public record Lot(LocalDate receivedOn, int units) {}

    public StockAge {
        Guard guard = Guard.of(StockAge.class)
                .text(sku, "sku")
                .text(fulfilmentCentre, "fulfilmentCentre")
                .present(lots, "lots")
                .present(observedAt, "observedAt");
        if (lots != null) {
            guard.require(
                    lots.size() <= MOST_LOTS,
                    "lots",
                    lots.size(),
                    "There are %d lots; at most %d are kept. Maybe lots of one day were not summed.",
                    lots.size(),
                    MOST_LOTS);
            check(guard, lots, observedAt);
        }
        guard.check();
        lots = lots.stream().sorted(Comparator.comparing(Lot::receivedOn)).toList();
    }

    private static void check(Guard guard, List<Lot> lots, Instant observedAt) {
        var days = new HashSet<LocalDate>();
        for (Lot lot : lots.subList(0, Math.min(lots.size(), MOST_LOTS))) {
            guard.require(
                    lot != null && lot.receivedOn() != null,
                    "lots",
                    lot,
                    "Each of the lots needs the day it was receivedOn; found %s.",
                    lot);
            if (lot != null && lot.receivedOn() != null) {
                LocalDate day = Objects.requireNonNull(lot.receivedOn());
                guard.require(
                                lot.units() >= 0,
                                "lots",
                                lot.units(),
                                "The units (%d) received on %s must not be negative.",
                                lot.units(),
                                day)
                        .require(
                                days.add(day),
                                "lots",
                                day,
                                "The day %s stands twice among the lots. Sum what was received on one day.",
                                day)
                        .require(
                                observedAt == null || !day.isAfter(LocalDate.ofInstant(observedAt, EARLIEST)),
                                "lots",
                                day,
                                "What was observed at %s cannot have been received on %s.",
                                observedAt,
                                day);
            }
        }
    }

    /** All of them, of whatever age. */
    public long units() {
        return lots.stream().mapToLong(Lot::units).sum();
    }

    @Override
    public String toldBy() {
        return fulfilmentCentre;
    }

    @Override
    public FactKey key() {
        return FactKey.of(StockAge.class, sku, fulfilmentCentre);
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return 31 * sku.hashCode() + fulfilmentCentre.hashCode();
    }
}

package dev.interlock.arithmetic;

import dev.interlock.fact.StockAge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How old units are. A unit is as many days old as have passed since the day it was received. */
public final class Ageing {

    private Ageing() {}

    /**
     * Units of an age.
     *
     * @param fromDays the least age, inclusive
     * @param toDays the greatest age, inclusive; null for the oldest
     * @param costPaise what they cost to buy; null when nobody told what one costs
     */
    public record Band(int fromDays, @Nullable Integer toDays, long units, @Nullable Long costPaise) {}

    /**
     * How much is too much.
     *
     * @param olderThanDays strictly older units count
     * @param units strictly more of them are too many
     * @param paise a strictly greater cost of them is too much
     */
    public record Line(int olderThanDays, long units, long paise) {}

    /**
     * The units of {@code lots} on {@code today}, from {@code fromDays} to {@code toDays} old.
     *
     * @param unitCostPaise what one unit costs to buy; null when nobody told
     */
    public static Band band(
            List<StockAge.Lot> lots,
            LocalDate today,
            int fromDays,
            @Nullable Integer toDays,
            @Nullable Long unitCostPaise) {
        long units = 0;
        for (StockAge.Lot lot : lots) {
            long age = today.toEpochDay() - lot.receivedOn().toEpochDay();
            if (age >= fromDays && (toDays == null || age <= toDays)) {
                units += lot.units();
            }
        }
        return new Band(
                fromDays, toDays, units, unitCostPaise == null ? null : Math.multiplyExact(units, unitCostPaise));
    }

    /**
     * From which day on too much of {@code lots} is too old, if nothing of it is sold; empty when that never
     * comes. Where units have no told cost, only their number counts.
     *
     * @param lots in the order of their days
     */
    public static Optional<LocalDate> tooOldFrom(List<StockAge.Lot> lots, Line line, @Nullable Long unitCostPaise) {
        long units = 0;
        for (StockAge.Lot lot : lots) {
            units += lot.units();
            boolean costly = unitCostPaise != null && Math.multiplyExact(units, unitCostPaise) > line.paise();
            if (units > line.units() || costly) {
                return Optional.of(lot.receivedOn().plusDays(line.olderThanDays() + 1L));
            }
        }
        return Optional.empty();
    }
}

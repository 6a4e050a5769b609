package dev.interlock.arithmetic;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Demand of one SKU while an order for it is under way, and the stock that follows from it
 * (E. A. Silver, D. F. Pyke and D. J. Thomas, Inventory and Production Management in Supply Chains, 2017).
 * Demand per day and lead time are independent and about normal; skewed demand needs a higher {@code z}.
 *
 * @param perDayMilli {@code d}, expected units a day, in thousandths
 * @param perDaySdMilli its standard deviation, in thousandths of units
 * @param leadMilliDays {@code L}, the expected lead time, in thousandths of days
 * @param leadSdMilliDays its standard deviation, in thousandths of days
 */
public record LeadTimeDemand(long perDayMilli, long perDaySdMilli, long leadMilliDays, long leadSdMilliDays) {

    public LeadTimeDemand {
        if (perDayMilli < 0 || perDaySdMilli < 0 || leadMilliDays < 0 || leadSdMilliDays < 0) {
            throw new IllegalArgumentException("Neither demand (%d, sd %d) nor lead time (%d, sd %d) may be negative."
                    .formatted(perDayMilli, perDaySdMilli, leadMilliDays, leadSdMilliDays));
        }
    }

    /**
     * What is there and coming, and how it can be ordered.
     *
     * @param availableUnits ATP, what can still be promised; negative where more was sold than there is
     * @param onOrderUnits ordered and not yet arrived
     * @param minimumUnits MOQ, of which an order is a multiple; at least 1
     * @param packUnits units to a pack, of which an order is a multiple, too; at least 1
     */
    public record Supply(long availableUnits, long onOrderUnits, long minimumUnits, long packUnits) {

        public Supply {
            if (onOrderUnits < 0 || minimumUnits < 1 || packUnits < 1) {
                throw new IllegalArgumentException(
                        "The onOrderUnits (%d) must not be negative, minimumUnits (%d) and packUnits (%d) at least 1."
                                .formatted(onOrderUnits, minimumUnits, packUnits));
            }
        }
    }

    /**
     * {@code z √(L sd_d² + d² sd_L²)}, in thousandths of units, rounded half up.
     *
     * @param z the normal quantile of the wanted service level, in ten-thousandths (16,500 for about 95 %)
     */
    public long safetyStockMilli(int z) {
        double demand = Milli.units(perDaySdMilli);
        double lead = Milli.units(perDayMilli) * Milli.units(leadSdMilliDays);
        double spread = StrictMath.sqrt(Milli.units(leadMilliDays) * demand * demand + lead * lead);
        return Milli.of(z / 10_000.0 * spread);
    }

    /** {@code d L} and the safety stock, in thousandths of units: time to order when no more than this is there and coming. */
    public long reorderPointMilli(int z) {
        return new Ratio(perDayMilli, Milli.WHOLE).of(leadMilliDays) + safetyStockMilli(z);
    }

    /**
     * {@code d (L + R)} and the safety stock, less what is there and coming, rounded up to multiples of
     * the minimum and then of the pack; 0 where nothing is needed.
     *
     * @param reviewMilliDays {@code R}, until one looks again, in thousandths of days
     */
    public long orderUnits(int z, long reviewMilliDays, Supply supply) {
        BigInteger milli = BigInteger.valueOf(Milli.WHOLE);
        // In millionths of units: thousandths of units times thousandths of days.
        BigInteger needed = BigInteger.valueOf(perDayMilli)
                .multiply(BigInteger.valueOf(Math.addExact(leadMilliDays, reviewMilliDays)))
                .add(BigInteger.valueOf(safetyStockMilli(z)).multiply(milli))
                .subtract(BigInteger.valueOf(Math.addExact(supply.availableUnits(), supply.onOrderUnits()))
                        .multiply(milli.multiply(milli)));
        if (needed.signum() <= 0) {
            return 0;
        }
        BigInteger minimum = BigInteger.valueOf(supply.minimumUnits());
        BigInteger pack = BigInteger.valueOf(supply.packUnits());
        BigInteger ordered =
                Milli.ceiling(needed, minimum.multiply(milli).multiply(milli)).multiply(minimum);
        return Milli.ceiling(ordered, pack).multiply(pack).longValueExact();
    }

    /**
     * In how many whole days what is there and coming falls to the reorder point: by then one should order.
     * 0 where it did already; absent without demand, because then it never will.
     */
    public OptionalLong daysToOrder(int z, Supply supply) {
        if (perDayMilli == 0) {
            return OptionalLong.empty();
        }
        long above = Math.multiplyExact(Math.addExact(supply.availableUnits(), supply.onOrderUnits()), Milli.WHOLE)
                - reorderPointMilli(z);
        return OptionalLong.of(Math.max(0, Math.floorDiv(above, perDayMilli)));
    }

    /**
     * Days of cover in hundredths of days, rounded half up: how long {@code availableUnits} last.
     * Absent without demand, because then they last for ever; 0 where nothing is available.
     */
    public static OptionalLong coverHundredths(long availableUnits, long perDayMilli) {
        return perDayMilli <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(new Ratio(Math.max(0, availableUnits), perDayMilli).of(100 * Milli.WHOLE));
    }
}

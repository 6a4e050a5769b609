package dev.interlock.arithmetic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By how much a campaign or a promotion multiplies demand, on which days.
 *
 * @param millionths the factor, in millionths; 1,000,000 changes nothing
 * @param reachMilli what a day comes to at least, in thousandths of units, whatever the base
 * @param capped whether the formula asked for more than was allowed
 * @param from the first day it holds
 * @param to the last day it holds
 */
public record Uplift(long millionths, long reachMilli, boolean capped, LocalDate from, LocalDate to) {

    private static final long ONE = 1_000_000;

    public Uplift {
        if (millionths < 0) {
            throw new IllegalArgumentException(
                    "The factor (%d millionths) must not be negative.".formatted(millionths));
        }
    }

    /** No uplift. */
    public static Uplift none() {
        return new Uplift(ONE, 0, false, LocalDate.MIN, LocalDate.MAX);
    }

    /** Where there is no base to multiply: a day comes to {@code milli} thousandths of units at least. */
    public static Uplift reaching(long milli) {
        if (milli < 0) {
            throw new IllegalArgumentException("What is reached (%d) must not be negative.".formatted(milli));
        }
        return new Uplift(ONE, milli, false, LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * Constant elasticity: {@code (planned / usual)} to the power of {@code elasticity}, rounded once
     * to millionths.
     *
     * @param plannedPaise what will be spent a day
     * @param usualPaise what was spent a day while the base was sold
     * @param elasticityBp how strongly demand answers, in basis points of 1 (7,000 is 0.7)
     * @param mostBp the highest factor believed, in basis points; elasticities are measured on modest changes
     * @return nothing where either spend is 0 or less: then the formula has no answer
     */
    public static Optional<Uplift> bySpend(long plannedPaise, long usualPaise, int elasticityBp, int mostBp) {
        if (plannedPaise <= 0 || usualPaise <= 0) {
            return Optional.empty();
        }
        double factor = StrictMath.pow((double) plannedPaise / usualPaise, elasticityBp / 10_000.0);
        boolean capped = factor > mostBp / 10_000.0;
        long millionths = capped ? mostBp * 100L : (long) StrictMath.floor(factor * ONE + 0.5);
        return Optional.of(new Uplift(millionths, 0, capped, LocalDate.MIN, LocalDate.MAX));
    }

    /** An uplift somebody stated: {@code shareBp} of the base on top of it (4,000 is 40 %; not below -10,000). */
    public static Uplift stated(int shareBp) {
        return new Uplift(ONE + shareBp * 100L, 0, false, LocalDate.MIN, LocalDate.MAX);
    }

    /** What of this uplift falls to {@code part} of {@code whole}, which is above 0; a factor holds for each part alike. */
    public Uplift share(long part, long whole) {
        return new Uplift(millionths, new Ratio(part, whole).of(reachMilli), capped, from, to);
    }

    /** This uplift on the days {@code from} to {@code to} only. */
    public Uplift between(LocalDate from, LocalDate to) {
        return new Uplift(millionths, reachMilli, capped, from, to);
    }

    /** Whether a last day was told. */
    public boolean ends() {
        return to.isBefore(LocalDate.MAX);
    }

    /** What comes on top of {@code baseMilli} on {@code day}, rounded half up; negative where demand is damped. */
    public long milliOn(LocalDate day, long baseMilli) {
        long reached = holds(day) ? reachMilli : 0;
        return Math.max(new Ratio(millionthsOn(day), ONE).of(baseMilli), reached) - baseMilli;
    }

    /** The factor on {@code day}. */
    double factorOn(LocalDate day) {
        return (double) millionthsOn(day) / ONE;
    }

    private long millionthsOn(LocalDate day) {
        return holds(day) ? millionths : ONE;
    }

    private boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

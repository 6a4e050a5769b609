package dev.interlock.arithmetic;

import java.time.LocalDate;

/**
 * What is paid for one order, and when: an advance with the order, the rest so many days after the goods came. Calendar
 * days; nothing is moved for holidays.
 *
 * @param advancePaise the share that is paid with the order, rounded half up
 * @param restPaise all else, so that both come to the value to the paisa
 */
public record PaymentSchedule(
        long valuePaise,
        LocalDate orderedOn,
        long advancePaise,
        LocalDate deliveredOn,
        long restPaise,
        LocalDate restOn) {

    /**
     * How a supplier is paid.
     *
     * @param advanceBp the share paid with the order
     * @param creditDays as agreed, counted from delivery
     * @param capDays the most that is lawful, counted from delivery
     */
    public record Terms(int advanceBp, int creditDays, int capDays) {

        /** So many days after delivery the rest is paid: as agreed, and no later than is lawful. */
        public int paidAfterDays() {
            return Math.min(creditDays, capDays);
        }
    }

    /** What {@code units} cost, ordered on {@code orderedOn} and delivered {@code leadDays} later. */
    public static PaymentSchedule of(long units, long unitCostPaise, LocalDate orderedOn, int leadDays, Terms terms) {
        long value = Math.multiplyExact(units, unitCostPaise);
        long advance = Ratio.share(value, terms.advanceBp());
        LocalDate delivered = orderedOn.plusDays(leadDays);
        return new PaymentSchedule(
                value,
                orderedOn,
                advance,
                delivered,
                Math.subtractExact(value, advance),
                delivered.plusDays(terms.paidAfterDays()));
    }
}

package dev.interlock.fact;

/**
 * Distinct shipments, counted.
 *
 * @param attempted with at least one delivery attempt
 * @param ndr of the attempted, with at least one failed attempt
 * @param resolved that ended, delivered or not
 * @param rto of the resolved, that ended undelivered
 * @param open that had not ended
 * @param customerCaused of the failed attempts, owed to customer, cash or address
 * @param courierCaused of the failed attempts, owed to the courier
 * @param forceMajeure of the failed attempts, owed to weather, strike, curfew
 */
public record DeliveryCounts(
        int attempted,
        int ndr,
        int resolved,
        int rto,
        int open,
        int customerCaused,
        int courierCaused,
        int forceMajeure) {

    public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** The counts of a finished window as it was posted. */
    public static DeliveryCounts of(NdrWindow window) {
        int customer = 0;
        int courier = 0;
        int forceMajeure = 0;
        for (var cause : window.causeCounts().entrySet()) {
            switch (cause.getKey()) {
                case CUSTOMER, CUSTOMER_COD, CUSTOMER_OR_FAKE_ATTEMPT, ADDRESS -> customer += cause.getValue();
                case COURIER -> courier += cause.getValue();
                case FORCE_MAJEURE -> forceMajeure += cause.getValue();
                case SERVICEABILITY, SELLER, UNKNOWN -> {
                    // Neither the customer's nor the courier's: counted in the failures only.
                }
            }
        }
        return new DeliveryCounts(
                window.attempted(),
                window.ndr(),
                window.resolved(),
                window.rto(),
                window.open(),
                customer,
                courier,
                forceMajeure);
    }

    /** One attempted shipment, failed for {@code cause} or not failed. */
    static DeliveryCounts attempted(boolean failed, CauseClass cause) {
        boolean customer = cause == CauseClass.CUSTOMER
                || cause == CauseClass.CUSTOMER_COD
                || cause == CauseClass.CUSTOMER_OR_FAKE_ATTEMPT
                || cause == CauseClass.ADDRESS;
        return new DeliveryCounts(
                1,
                failed ? 1 : 0,
                0,
                0,
                0,
                failed && customer ? 1 : 0,
                failed && cause == CauseClass.COURIER ? 1 : 0,
                failed && cause == CauseClass.FORCE_MAJEURE ? 1 : 0);
    }

    /** One shipment that ended, or did not yet. */
    static DeliveryCounts ended(ShipmentOutcome.Terminal terminal) {
        return new DeliveryCounts(
                0, 0, terminal.resolved() ? 1 : 0, terminal.failed() ? 1 : 0, terminal.open() ? 1 : 0, 0, 0, 0);
    }

    public DeliveryCounts plus(DeliveryCounts more) {
        return combined(more, 1);
    }

    public DeliveryCounts minus(DeliveryCounts less) {
        return combined(less, -1);
    }

    /** Whether nothing is counted. */
    public boolean none() {
        return equals(NONE);
    }

    private DeliveryCounts combined(DeliveryCounts other, int sign) {
        return new DeliveryCounts(
                attempted + sign * other.attempted,
                ndr + sign * other.ndr,
                resolved + sign * other.resolved,
                rto + sign * other.rto,
                open + sign * other.open,
                customerCaused + sign * other.customerCaused,
                courierCaused + sign * other.courierCaused,
                forceMajeure + sign * other.forceMajeure);
    }
}

package dev.interlock.sample;

import dev.interlock.fact.CauseClass;
import dev.interlock.fact.PaymentMode;
import dev.interlock.sample.Planted.Failing;
import java.util.List;

/**
 * What becomes of one shipment.
 *
 * @param mode how it is paid
 * @param failed how many attempts fail, from 0 to 3
 * @param returned whether it comes back after them
 * @param cause what the failures are owed to
 */
record Fate(PaymentMode mode, int failed, boolean returned, CauseClass cause) {

    private static final int COD_BP = 6_500;
    private static final int PREPAID_FAILURE_BP = 600;
    private static final int PREPAID_RESCUE_BP = 6_700;
    private static final int SECOND_TRY_BP = 6_000;

    /** Why COD shipments fail, in hundredths; the shape of published counts of returned parcels. */
    private static final List<CauseClass> USUAL_CAUSES = List.of(
            CauseClass.CUSTOMER,
            CauseClass.CUSTOMER,
            CauseClass.CUSTOMER,
            CauseClass.CUSTOMER,
            CauseClass.CUSTOMER,
            CauseClass.CUSTOMER_OR_FAKE_ATTEMPT,
            CauseClass.CUSTOMER_OR_FAKE_ATTEMPT,
            CauseClass.ADDRESS,
            CauseClass.CUSTOMER_COD,
            CauseClass.UNKNOWN);

    private static final int COURIER_BP = 400;

    /** Draws the fate of a shipment to {@code pin} first attempted on {@code day}. */
    static Fate of(SamplePin pin, Failing failing, Chance chance) {
        PaymentMode mode = chance.happens(COD_BP) ? PaymentMode.COD : PaymentMode.PREPAID;
        boolean externalCause = failing.cause().isPresent();
        int failureBp = mode == PaymentMode.COD || externalCause ? failing.basisPoints() : PREPAID_FAILURE_BP;
        if (!chance.happens(failureBp)) {
            return new Fate(mode, 0, false, CauseClass.UNKNOWN);
        }
        CauseClass cause = failing.cause().orElseGet(() -> usualCause(chance));
        boolean rescued = chance.happens(rescueBp(pin, mode, externalCause));
        int failed = rescued ? (chance.happens(SECOND_TRY_BP) ? 1 : 2) : 3;
        return new Fate(mode, failed, !rescued, cause);
    }

    /** What the courier or the weather held up is mostly delivered later; what the customer refused is not. */
    private static int rescueBp(SamplePin pin, PaymentMode mode, boolean externalCause) {
        if (mode == PaymentMode.PREPAID || externalCause) {
            return PREPAID_RESCUE_BP;
        }
        return pin.planted() == null ? Planted.USUAL_RESCUE_BP : pin.planted().rescueBp();
    }

    private static CauseClass usualCause(Chance chance) {
        return chance.happens(COURIER_BP) ? CauseClass.COURIER : chance.oneOf(USUAL_CAUSES);
    }

    /** How the day's COD shipments to {@code pin} fail. */
    static Failing failing(SamplePin pin, int day, SampleSize size) {
        return pin.planted() == null
                ? Failing.often(pin.codFailureBp())
                : pin.planted().story().on(day, size.date(day));
    }
}

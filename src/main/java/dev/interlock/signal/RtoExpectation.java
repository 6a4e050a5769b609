package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.RtoCost;

/**
 * How many orders of a zone come back, and what that costs. NDR is not RTO: {@code basis} says where
 * the rate is from.
 *
 * @param rate the share of orders that comes back
 * @param unitPaise what one that comes back costs
 * @param perAcquisitionPaise the expected cost of one order acquired there: rate times unit cost
 * @param prepaidRtoBp the share of prepaid orders that comes back
 */
public record RtoExpectation(
        Geo geo, PaymentMode mode, Basis basis, Ratio rate, long unitPaise, long perAcquisitionPaise, int prepaidRtoBp)
        implements Derived {

    /** What orders of a zone that come back at {@code rate} cost by the row that holds for it. */
    public RtoExpectation(Geo geo, PaymentMode mode, Basis basis, Ratio rate, RtoCost cost) {
        this(geo, mode, basis, rate, cost.unitPaise(), rate.of(cost.unitPaise()), cost.prepaidRtoBp());
    }

    /** Where an RTO rate is from. */
    public enum Basis {
        /** Counted: shipments that came back among those that ended. */
        COUNTED_RTO,
        /** Estimated: the NDR rate less the share rescued after a failed attempt. */
        NDR_LESS_RESCUED
    }
}

package dev.interlock.arithmetic;

import dev.interlock.policy.OrderMargin;

/**
 * What one order of a zone is worth.
 *
 * @param marginPaise contribution of a delivered order, before advertising
 * @param lifetimeValueBp what a customer is worth over time, of the first order; 10,000 counts that only
 * @param rtoCostPaise what an order that comes back costs
 * @param codRto the share of COD orders that comes back
 * @param prepaidRtoBp the share of prepaid orders that comes back
 */
public record UnitEconomics(long marginPaise, int lifetimeValueBp, long rtoCostPaise, Ratio codRto, int prepaidRtoBp) {

    /** An order that earns {@code margin} where it is delivered and costs {@code rtoCostPaise} where it comes back. */
    public static UnitEconomics of(OrderMargin margin, long rtoCostPaise, Ratio codRto, int prepaidRtoBp) {
        return new UnitEconomics(margin.marginPaise(), margin.lifetimeValueBp(), rtoCostPaise, codRto, prepaidRtoBp);
    }
}

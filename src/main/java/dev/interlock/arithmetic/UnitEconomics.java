package dev.interlock.arithmetic;

/**
 * What one order of a zone is worth.
 *
 * @param marginPaise contribution of a delivered order, before advertising
 * @param lifetimeValueBp what a customer is worth over time, of the first order; 10,000 counts that only
 * @param rtoCostPaise what an order that comes back costs
 * @param codRto the share of COD orders that comes back
 * @param prepaidRtoBp the share of prepaid orders that comes back
 */
public record UnitEconomics(
        long marginPaise, int lifetimeValueBp, long rtoCostPaise, Ratio codRto, int prepaidRtoBp) {}

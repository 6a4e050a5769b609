package dev.interlock.policy;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;

/** The rows of the rate card for one component of one event of a counterparty. */
public record RateLines(
        String counterparty, SettlementComponent component, BillableEvent event, RowIndex<RateLine> rows)
        implements Bucket {}

package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.signal.Derived;

/**
 * An active campaign pays for customers in a zone at risk that permits to change spending.
 *
 * @param target the geography as the campaign names it
 * @param zone the zone at risk
 */
public record ExposedTarget(String campaignId, String adSetId, Geo target, Geo zone, PaymentMode mode)
        implements Derived {}

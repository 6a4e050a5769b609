package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.signal.Derived;

/** The spend of an ad set in one geography may be cut, or is. */
public record CutTarget(String campaignId, String adSetId, Geo target) implements Derived {}

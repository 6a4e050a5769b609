package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.signal.Derived;

/**
 * An ad set advertises in a place because it targets it or somewhere inside it.
 *
 * @param target the geography as the campaign names it
 * @param place the target itself, or an area or state it lies in
 */
public record TargetPlace(String campaignId, String adSetId, Geo target, Geo place) implements Derived {}

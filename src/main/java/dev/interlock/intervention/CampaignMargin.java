package dev.interlock.intervention;

import dev.interlock.policy.OrderMargin;
import dev.interlock.signal.Derived;

/** The margin that holds for what a campaign sells. */
public record CampaignMargin(String campaignId, OrderMargin margin) implements Derived {}

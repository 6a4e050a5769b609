package dev.interlock.intervention;

import dev.interlock.fact.Campaign;
import dev.interlock.signal.Derived;

/**
 * What was moved of one campaign's budget on the business day.
 *
 * @param budgetPaise its daily budget; nothing while it is not active
 * @param usedPaise granted and approved, less what was taken back
 */
public record CampaignDay(String campaignId, String account, long budgetPaise, long usedPaise) implements Derived {

    /** What was moved of the budget of {@code campaign}. */
    public CampaignDay(Campaign campaign, long usedPaise) {
        this(
                campaign.campaignId(),
                campaign.channel().name(),
                campaign.active() ? campaign.dailyBudgetPaise() : 0,
                usedPaise);
    }
}

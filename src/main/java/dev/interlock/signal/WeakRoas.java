package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;
import dev.interlock.policy.SpendLevel;
import java.time.LocalDate;

/**
 * Marketing to itself: what is spent brings too little revenue.
 *
 * @param part which geography or ad set; {@code ALL} for the campaign
 * @param days how many days are summed, up to {@code through}
 * @param roas revenue of spend
 * @param asked what it fell below: the line's, or the campaign's own
 * @param askedByCampaign whether the campaign's own strategy asks for it
 */
public record WeakRoas(
        String campaignId,
        SpendLevel level,
        String part,
        int days,
        LocalDate through,
        long spendPaise,
        long orders,
        long revenuePaise,
        Ratio roas,
        Rate asked,
        boolean askedByCampaign,
        int actWithinHours)
        implements Signal {

    /** Below the line of its level. */
    public WeakRoas(SliceYield slice) {
        this(slice, new Rate(slice.line().weakRoas()), false);
    }

    /** Below what the campaign's own strategy asks. */
    public WeakRoas(SliceYield slice, Rate asked) {
        this(slice, asked, true);
    }

    private WeakRoas(SliceYield slice, Rate asked, boolean askedByCampaign) {
        this(
                slice.campaignId(),
                slice.slice().level(),
                slice.slice().part(),
                slice.line().days(),
                slice.through(),
                slice.figures().spendPaise(),
                slice.figures().orders(),
                slice.figures().revenuePaise(),
                slice.figures().roas(),
                asked,
                askedByCampaign,
                slice.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(WeakRoas.class, campaignId, level.name() + '|' + part);
    }
}

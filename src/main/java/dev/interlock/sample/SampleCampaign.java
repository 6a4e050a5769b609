package dev.interlock.sample;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One campaign with one ad set.
 *
 * @param allowed what its team allows to be done about it
 * @param protectedGeos where its team wants to advertise whatever happens
 */
record SampleCampaign(
        String id,
        Campaign.Channel channel,
        String category,
        boolean locked,
        Set<Mechanism> allowed,
        List<Geo> protectedGeos,
        List<SampleTarget> targets) {

    private static final Rate COD_SHARE = new Rate(6_500);
    private static final long CLICK_PAISE = 1_800;
    private static final int VIEWS_PER_CLICK = 60;
    private static final long ORDER_PAISE = 65_000;
    /** A day's budget is what is usually spent and a tenth, in hundreds of rupees. */
    private static final long BUDGET_STEP_PAISE = 10_000;

    /** The campaign and its targets, as known at {@code known}. */
    List<Fact> standing(int factor, Instant known) {
        var facts = new ArrayList<Fact>();
        long spend = targets.stream()
                .mapToLong(target -> target.ordersPerDay() * factor * target.paisePerOrder())
                .sum();
        long budget = (spend * 11 / 10 / BUDGET_STEP_PAISE + 1) * BUDGET_STEP_PAISE;
        facts.add(new Campaign(
                channel,
                id,
                "CONVERSIONS",
                category,
                Campaign.Status.ACTIVE,
                budget,
                locked,
                allowed,
                null,
                protectedGeos,
                known));
        for (SampleTarget target : targets) {
            facts.add(new CampaignGeoTarget(
                    id,
                    adSet(),
                    target.geo(),
                    target.stateCode(),
                    CampaignGeoTarget.Mode.INCLUDE,
                    CampaignGeoTarget.AudienceType.COD_HEAVY,
                    COD_SHARE,
                    null,
                    known));
        }
        return facts;
    }

    /** What it spent and sold on {@code date}, the day with this number, target by target. */
    List<Fact> metrics(LocalDate date, int day, int factor, Instant known, Chance chance) {
        var facts = new ArrayList<Fact>();
        for (SampleTarget target : targets) {
            long usual = (long) target.ordersPerDay() * factor;
            int orders = (int) target.left(chance.about(usual, 15), day);
            long spend = target.left(chance.about(usual * target.paisePerOrder(), 10), day);
            long clicks = spend / CLICK_PAISE;
            facts.add(new CampaignMetric(
                    id,
                    adSet(),
                    target.geo(),
                    date,
                    spend,
                    clicks * VIEWS_PER_CLICK,
                    clicks,
                    orders,
                    chance.count(orders, COD_SHARE.basisPoints()),
                    orders * chance.about(ORDER_PAISE, 10),
                    false,
                    known));
        }
        return facts;
    }

    private String adSet() {
        return id + "-A";
    }
}

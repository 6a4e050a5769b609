package dev.interlock.engine;

import dev.interlock.arithmetic.Change;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SpendPlan;
import dev.interlock.fact.SpendSoFar;
import dev.interlock.policy.EfficiencyLine;
import dev.interlock.policy.FatigueLine;
import dev.interlock.policy.PacingLine;
import dev.interlock.policy.SpendLevel;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.AudienceFatigue;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.DayPlan;
import dev.interlock.signal.HighCpa;
import dev.interlock.signal.SpendPacing;
import dev.interlock.signal.WeakRoas;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Watches what campaigns spend: MW, by hand. What is told of a campaign concludes all of that campaign anew. */
final class HandWrittenSpend {

    /** Everything that was told of one campaign, and what stands for it. */
    private static final class Known {
        Campaign campaign;
        final Map<LocalDate, SpendSoFar> soFar = new HashMap<>();
        final Map<String, SpendPlan> plans = new HashMap<>();
        final Map<FactKey, CampaignMetric> days = new HashMap<>();
        Map<ConclusionKey, Conclusion> concluded = Map.of();
    }

    private final Rulebook rulebook;
    private final LocalDate today;
    private final BiConsumer<Conclusion, Conclusion> changed;
    private final Map<String, Known> campaigns = new HashMap<>();

    /** @param changed hears what stood and what stands now, either of them null */
    HandWrittenSpend(Rulebook rulebook, LocalDate today, BiConsumer<Conclusion, Conclusion> changed) {
        this.rulebook = rulebook;
        this.today = today;
        this.changed = changed;
    }

    void told(Campaign campaign) {
        known(campaign.campaignId()).campaign = campaign;
        conclude(campaign.campaignId());
    }

    void told(SpendSoFar spend) {
        known(spend.campaignId()).soFar.put(spend.date(), spend);
        conclude(spend.campaignId());
    }

    void told(SpendPlan plan) {
        known(plan.campaignId()).plans.put(plan.planId(), plan);
        conclude(plan.campaignId());
    }

    void told(CampaignMetric metric) {
        known(metric.campaignId()).days.put(metric.key(), metric);
        conclude(metric.campaignId());
    }

    private Known known(String campaign) {
        return campaigns.computeIfAbsent(campaign, absent -> new Known());
    }

    private void conclude(String campaign) {
        Known known = known(campaign);
        Map<ConclusionKey, Conclusion> before = known.concluded;
        var now = new HashMap<ConclusionKey, Conclusion>();
        if (known.campaign != null && known.campaign.active()) {
            pacing(known, now);
            LocalDate last = known.days.values().stream()
                    .map(CampaignMetric::date)
                    .max(LocalDate::compareTo)
                    .orElse(today);
            LocalDate through = last.isBefore(today) ? last : today.minusDays(1);
            rulebook.rows(EfficiencyLine.class).forEach(line -> efficiency(known, line, through, now));
            rulebook.rows(FatigueLine.class).forEach(line -> fatigue(known, line, through, now));
        }
        known.concluded = now;
        before.forEach((key, one) -> {
            if (!now.containsKey(key)) {
                changed.accept(one, null);
            }
        });
        now.forEach((key, one) -> {
            if (!Objects.equals(one, before.get(key))) {
                changed.accept(before.get(key), one);
            }
        });
    }

    private void pacing(Known known, Map<ConclusionKey, Conclusion> now) {
        SpendSoFar spend = known.soFar.get(today);
        List<SpendPlan> plans = known.plans.values().stream()
                .filter(plan -> !today.isBefore(plan.from()) && !today.isAfter(plan.to()))
                .toList();
        boolean whole = plans.stream().anyMatch(plan -> plan.geo() == null);
        long planned = plans.stream()
                .filter(plan -> whole == (plan.geo() == null))
                .mapToLong(HandWrittenSpend::evenly)
                .sum();
        DayPlan.Source source = whole
                ? DayPlan.Source.CAMPAIGN_PLAN
                : plans.isEmpty() ? DayPlan.Source.DAILY_BUDGET : DayPlan.Source.GEOGRAPHY_PLANS;
        long plan = plans.isEmpty() ? known.campaign.dailyBudgetPaise() : planned;
        if (spend == null || (plans.isEmpty() && plan == 0)) {
            return;
        }
        for (PacingLine line : rulebook.rows(PacingLine.class)) {
            long expected = (plan * line.usualBp() + 5_000) / 10_000;
            long off = (spend.spentPaise() - expected) * 10_000;
            boolean over = off > expected * line.aboveBp();
            if (line.hour() == spend.hour() && (over || -off > expected * line.belowBp())) {
                put(
                        now,
                        new SpendPacing(
                                spend.campaignId(),
                                today,
                                line.hour(),
                                over ? SpendPacing.Verdict.OVER : SpendPacing.Verdict.UNDER,
                                source,
                                plan,
                                expected,
                                spend.spentPaise(),
                                new Ratio(spend.spentPaise(), expected),
                                line.actWithinHours()));
            }
        }
    }

    private static long evenly(SpendPlan plan) {
        long days = ChronoUnit.DAYS.between(plan.from(), plan.to()) + 1;
        return BigDecimal.valueOf(plan.plannedSpendPaise())
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static void efficiency(
            Known known, EfficiencyLine line, LocalDate through, Map<ConclusionKey, Conclusion> now) {
        within(known, through, line.days()).stream()
                .collect(Collectors.groupingBy(day -> part(day, line.level())))
                .forEach((part, days) -> efficiency(known.campaign, line, through, part, days, now));
    }

    private static String part(CampaignMetric day, SpendLevel level) {
        return level == SpendLevel.CAMPAIGN
                ? "ALL"
                : level == SpendLevel.GEOGRAPHY ? day.geo().toString() : day.adSetId();
    }

    private static void efficiency(
            Campaign campaign,
            EfficiencyLine line,
            LocalDate through,
            String part,
            List<CampaignMetric> days,
            Map<ConclusionKey, Conclusion> now) {
        long spend = days.stream().mapToLong(CampaignMetric::spendPaise).sum();
        long orders = days.stream().mapToLong(CampaignMetric::orders).sum();
        long revenue = days.stream().mapToLong(CampaignMetric::revenuePaise).sum();
        boolean own = campaign.minRoas() != null;
        Rate asked = own ? campaign.minRoas() : new Rate(line.weakRoas());
        boolean unknown = orders > 0 && revenue == 0;
        if (spend >= line.minSpendPaise() && !unknown && revenue * 10_000 < spend * asked.basisPoints()) {
            put(
                    now,
                    new WeakRoas(
                            campaign.campaignId(),
                            line.level(),
                            part,
                            line.days(),
                            through,
                            spend,
                            orders,
                            revenue,
                            new Ratio(revenue, spend),
                            asked,
                            own,
                            line.actWithinHours()));
        }
        if (spend >= line.minSpendPaise() && spend > orders * line.highCpaPaise()) {
            put(
                    now,
                    new HighCpa(
                            campaign.campaignId(),
                            line.level(),
                            part,
                            line.days(),
                            through,
                            spend,
                            orders,
                            orders == 0 ? null : (2 * spend + orders) / (2 * orders),
                            line.highCpaPaise(),
                            line.actWithinHours()));
        }
    }

    private static void fatigue(Known known, FatigueLine line, LocalDate through, Map<ConclusionKey, Conclusion> now) {
        var earlier = within(known, through.minusDays(line.days()), line.days()).stream()
                .collect(Collectors.groupingBy(day -> day.adSetId() + '|' + day.geo()));
        within(known, through, line.days()).stream()
                .collect(Collectors.groupingBy(day -> day.adSetId() + '|' + day.geo()))
                .forEach((audience, recent) -> {
                    List<CampaignMetric> before = earlier.getOrDefault(audience, List.of());
                    if (Math.min(recent.size(), before.size()) >= line.daysTold()) {
                        fatigue(line, through, new Sums(recent), new Sums(before), now);
                    }
                });
    }

    private record Sums(CampaignMetric any, long days, long spend, long orders, long clicks, long views) {
        Sums(List<CampaignMetric> all) {
            this(
                    all.get(0),
                    all.size(),
                    all.stream().mapToLong(CampaignMetric::spendPaise).sum(),
                    all.stream().mapToLong(CampaignMetric::orders).sum(),
                    all.stream().mapToLong(CampaignMetric::clicks).sum(),
                    all.stream().mapToLong(CampaignMetric::impressions).sum());
        }
    }

    private static void fatigue(
            FatigueLine line, LocalDate through, Sums recent, Sums before, Map<ConclusionKey, Conclusion> now) {
        long up = 10_000 + line.spendUpBp();
        long down = 10_000 - line.responseDownBp();
        boolean enough = Math.min(recent.spend, before.spend) >= line.minSpendPaise() && before.spend > 0;
        boolean rising = recent.spend * before.days * 10_000 >= before.spend * recent.days * up;
        boolean fewerOrders = before.orders > 0
                && recent.spend > 0
                && recent.orders * before.spend * 10_000 <= before.orders * recent.spend * down;
        boolean viewsTold = recent.views > 0 && before.views > 0;
        boolean fewerClicks =
                before.clicks > 0 && recent.clicks * before.views * 10_000 <= before.clicks * recent.views * down;
        if (enough && rising && fewerOrders && (!viewsTold || fewerClicks)) {
            put(
                    now,
                    new AudienceFatigue(
                            recent.any.campaignId(),
                            recent.any.adSetId(),
                            recent.any.geo(),
                            line.days(),
                            through,
                            new Change(recent.spend, recent.days, before.spend, before.days),
                            new Change(recent.orders, recent.spend, before.orders, before.spend),
                            new Change(recent.clicks, recent.views, before.clicks, before.views),
                            line.actWithinHours()));
        }
    }

    /** The days told among the last {@code days} up to {@code through}. */
    private static Collection<CampaignMetric> within(Known known, LocalDate through, int days) {
        return known.days.values().stream()
                .filter(day -> day.date().isAfter(through.minusDays(days))
                        && !day.date().isAfter(through))
                .toList();
    }

    private static void put(Map<ConclusionKey, Conclusion> now, Conclusion conclusion) {
        now.put(conclusion.key(), conclusion);
    }
}

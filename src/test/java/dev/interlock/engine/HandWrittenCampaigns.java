package dev.interlock.engine;

import dev.interlock.arithmetic.OptionPrice;
import dev.interlock.arithmetic.UnitEconomics;
import dev.interlock.arithmetic.ZoneDay;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.SpendHistory;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.intervention.ChosenOption;
import dev.interlock.intervention.ExposedTarget;
import dev.interlock.intervention.LeftAlone;
import dev.interlock.intervention.OptionBoard;
import dev.interlock.intervention.OptionStanding;
import dev.interlock.intervention.OptionStanding.Standing;
import dev.interlock.intervention.Unpriced;
import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.InterventionOption;
import dev.interlock.policy.InterventionPriority;
import dev.interlock.policy.OrderMargin;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.GeoRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Answers risks with priced options for every exposed target: MI, by hand. */
final class HandWrittenCampaigns {

    private record TargetKey(String campaignId, String adSetId, Geo geo) {}

    /** One targeted geography and what stands for it, by payment mode. */
    private static final class Target {
        final TargetKey key;
        final TreeMap<LocalDate, CampaignMetric> spend = new TreeMap<>();
        final Map<PaymentMode, GeoRisk> exposedTo = new EnumMap<>(PaymentMode.class);
        final Map<PaymentMode, Conclusion> concluded = new EnumMap<>(PaymentMode.class);
        /** From the narrowest to the widest; empty while it is not targeted. */
        List<Geo> places = List.of();

        Target(TargetKey key) {
            this.key = key;
        }
    }

    private final Rulebook rulebook;
    private final ChoiceLimits limits;
    private final Map<String, OrderMargin> margins = new HashMap<>();
    private final Map<Mechanism, Integer> ranks = new EnumMap<>(Mechanism.class);
    private final Map<HandWrittenZone.Key, GeoRisk> risks = new HashMap<>();
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Map<TargetKey, Target> targets = new HashMap<>();
    private final Map<String, Set<Target>> byCampaign = new HashMap<>();
    private final Map<Geo, Set<Target>> byPlace = new HashMap<>();
    private final BiConsumer<Conclusion, Conclusion> changed;

    /** @param changed hears what stood for a target and what stands now, either of them null */
    HandWrittenCampaigns(Rulebook rulebook, BiConsumer<Conclusion, Conclusion> changed) {
        this.rulebook = rulebook;
        this.limits = rulebook.rows(ChoiceLimits.class).get(0);
        this.changed = changed;
        rulebook.rows(OrderMargin.class).forEach(row -> margins.put(row.category(), row));
        rulebook.rows(InterventionPriority.class).forEach(row -> ranks.put(row.mechanism(), row.rank()));
    }

    void told(Campaign campaign) {
        campaigns.put(campaign.campaignId(), campaign);
        byCampaign.getOrDefault(campaign.campaignId(), Set.of()).forEach(this::conclude);
    }

    void told(CampaignGeoTarget targeted) {
        Target target = target(new TargetKey(targeted.campaignId(), targeted.adSetId(), targeted.geo()));
        target.places.forEach(place -> byPlace.get(place).remove(target));
        target.places = targeted.included() ? places(targeted) : List.of();
        target.places.forEach(place ->
                byPlace.computeIfAbsent(place, absent -> new LinkedHashSet<>()).add(target));
        conclude(target);
    }

    private static List<Geo> places(CampaignGeoTarget targeted) {
        var places = new ArrayList<Geo>(List.of(targeted.geo()));
        if (targeted.geo().level() == Geo.Level.PIN) {
            places.add(Geo.areaOf(targeted.geo().code()));
        }
        if (targeted.geo().level() != Geo.Level.STATE && targeted.stateCode() != null) {
            places.add(Geo.state(targeted.stateCode()));
        }
        return places;
    }

    void told(CampaignMetric metric) {
        Target target = target(new TargetKey(metric.campaignId(), metric.adSetId(), metric.geo()));
        target.spend.put(metric.date(), metric);
        conclude(target);
    }

    private Target target(TargetKey key) {
        return targets.computeIfAbsent(key, absent -> {
            var target = new Target(absent);
            byCampaign
                    .computeIfAbsent(absent.campaignId(), none -> new LinkedHashSet<>())
                    .add(target);
            return target;
        });
    }

    /** The risk of {@code zone} is another one now, or none. */
    void riskChanged(HandWrittenZone zone) {
        if (zone.mode == PaymentMode.PREPAID || zone.geo.level() == Geo.Level.COURIER) {
            return;
        }
        var key = new HandWrittenZone.Key(zone.geo, zone.mode);
        GeoRisk now = zone.permitting();
        if (!Objects.equals(now, now == null ? risks.remove(key) : risks.put(key, now))) {
            for (Target target : byPlace.getOrDefault(zone.geo, Set.of())) {
                for (PaymentMode mode : List.of(PaymentMode.COD, PaymentMode.ALL)) {
                    if (exposed(target, mode) != target.exposedTo.get(mode)) {
                        conclude(target, mode);
                    }
                }
            }
        }
    }

    private void conclude(Target target) {
        conclude(target, PaymentMode.COD);
        conclude(target, PaymentMode.ALL);
    }

    /** The risk of the narrowest place at risk that the target lies in; of all payments, unless cash has one there. */
    private GeoRisk exposed(Target target, PaymentMode mode) {
        for (Geo place : target.places) {
            GeoRisk risk = risks.get(new HandWrittenZone.Key(place, mode));
            if (risk != null) {
                boolean cashSaysMore =
                        mode == PaymentMode.ALL && risks.containsKey(new HandWrittenZone.Key(place, PaymentMode.COD));
                return cashSaysMore ? null : risk;
            }
        }
        return null;
    }

    private void conclude(Target target, PaymentMode mode) {
        GeoRisk risk = exposed(target, mode);
        target.exposedTo.put(mode, risk);
        Campaign campaign = campaigns.get(target.key.campaignId());
        Conclusion now = risk == null || campaign == null || !campaign.active() ? null : answer(target, risk, campaign);
        Conclusion before = target.concluded.put(mode, now);
        if (!Objects.equals(before, now)) {
            changed.accept(before, now);
        }
    }

    private Conclusion answer(Target target, GeoRisk risk, Campaign campaign) {
        TargetKey key = target.key;
        var exposed = new ExposedTarget(key.campaignId(), key.adSetId(), key.geo(), risk.geo(), risk.mode());
        if (target.spend.isEmpty()) {
            return new Unpriced(exposed);
        }
        OrderMargin margin = margins.get(campaign.category());
        margin = margin == null ? margins.get("ALL") : margin;
        if (margin == null) {
            return null;
        }
        var history = new SpendHistory(key.campaignId(), key.adSetId(), key.geo(), List.copyOf(target.spend.values()));
        ZoneDay day = ZoneDay.lastOf(history, limits.spendDays());
        var unit = UnitEconomics.of(
                margin, risk.rto().unitPaise(), risk.rto().rate(), risk.rto().prepaidRtoBp());
        var standings = new ArrayList<OptionStanding>();
        for (InterventionOption option : rulebook.rows(InterventionOption.class)) {
            if (option.offered()) {
                standings.add(new OptionStanding(
                        exposed,
                        option.mechanism(),
                        OptionPrice.of(day, unit, option),
                        standing(option.mechanism(), exposed, campaign)));
            }
        }
        return choose(exposed, standings, day.spendPaisePerDay(), campaign, risk.actWithinHours());
    }

    private static Standing standing(Mechanism mechanism, ExposedTarget exposed, Campaign campaign) {
        if (mechanism == Mechanism.DO_NOTHING) {
            return Standing.OPEN;
        }
        if (campaign.strategyLocked()) {
            return Standing.STRATEGY_LOCKED;
        }
        if (campaign.protects(exposed.target(), exposed.zone())) {
            return Standing.PROTECTED_GEOGRAPHY;
        }
        return campaign.allows(mechanism) ? Standing.OPEN : Standing.NOT_ALLOWED;
    }

    private Conclusion choose(
            ExposedTarget exposed,
            List<OptionStanding> standings,
            long spendPaise,
            Campaign campaign,
            int actWithinHours) {
        long best = Long.MIN_VALUE;
        OptionStanding alone = null;
        for (OptionStanding standing : standings) {
            best = standing.open() ? Math.max(best, standing.profitPaise()) : best;
            alone = standing.mechanism() == Mechanism.DO_NOTHING ? standing : alone;
        }
        if (alone == null) {
            return null;
        }
        var board = new OptionBoard(exposed, standings, spendPaise);
        if (alone.profitPaise() == best) {
            return new LeftAlone(board, best);
        }
        OptionStanding chosen = null;
        for (OptionStanding standing : standings) {
            if (standing.open()
                    && standing.profitPaise() > alone.profitPaise()
                    && standing.within(best, limits.nearTieBp())
                    && ranks.containsKey(standing.mechanism())
                    && (chosen == null || ranks.get(standing.mechanism()) < ranks.get(chosen.mechanism()))) {
                chosen = standing;
            }
        }
        return chosen == null
                ? null
                : new CampaignAdjustment(
                        new ChosenOption(exposed, chosen.mechanism(), chosen.profitPaise(), best),
                        board,
                        campaign,
                        actWithinHours);
    }
}

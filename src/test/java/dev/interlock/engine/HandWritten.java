package dev.interlock.engine;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.SpendPlan;
import dev.interlock.fact.SpendSoFar;
import dev.interlock.policy.CapacityLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.LaneCapacity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped rules as one would write them by hand: maps and sums, everything incremental, no trace.
 *
 * <p>It shares only the facts and {@code arithmetic} with the engine, so that agreeing with it means
 * something, and it is what the engine's speed is held against.
 */
final class HandWritten {

    private final Map<FactKey, Fact> known = new HashMap<>();
    private final Map<ConclusionKey, Conclusion> standing = new HashMap<>();
    private final List<ConclusionKey> changed = new ArrayList<>();
    private final Map<String, CapacityLine> capacityLines = new HashMap<>();
    private final HandWrittenRisks risks;
    private final HandWrittenDeliveries deliveries;
    private final HandWrittenCampaigns campaigns;
    private final HandWrittenSpend spend;

    HandWritten(Rulebook rulebook, ZoneId zone) {
        risks = new HandWrittenRisks(rulebook);
        deliveries = new HandWrittenDeliveries(zone, risks::zone);
        campaigns = new HandWrittenCampaigns(rulebook, this::replace);
        spend = new HandWrittenSpend(rulebook, MadeUpBrand.TODAY, this::replace);
        rulebook.rows(CapacityLine.class).forEach(line -> capacityLines.put(line.courier(), line));
    }

    /** Everything that stands. */
    Map<ConclusionKey, Conclusion> standing() {
        return standing;
    }

    /** Tells one fact; answers the keys of what was concluded otherwise than before, in the order of finding. */
    List<ConclusionKey> tell(Fact fact) {
        changed.clear();
        FactKey key = fact.key();
        Fact before = known.get(key);
        if (before != null && (before.equals(fact) || fact.observedAt().isBefore(before.observedAt()))) {
            return List.of();
        }
        known.put(key, fact);
        if (fact instanceof DeliveryAttempt attempt) {
            deliveries.attempted(attempt);
        } else if (fact instanceof ShipmentOutcome outcome) {
            deliveries.ended(outcome);
        } else if (fact instanceof NdrWindow window) {
            deliveries.posted(window, (NdrWindow) before);
        } else if (fact instanceof CampaignMetric metric) {
            campaigns.told(metric);
            spend.told(metric);
        } else if (fact instanceof Campaign campaign) {
            campaigns.told(campaign);
            spend.told(campaign);
        } else if (fact instanceof CampaignGeoTarget target) {
            campaigns.told(target);
        } else if (fact instanceof CourierCapacity capacity) {
            judge(capacity, (CourierCapacity) before);
        } else if (fact instanceof SpendPlan plan) {
            spend.told(plan);
        } else if (fact instanceof SpendSoFar soFar) {
            spend.told(soFar);
        }
        risks.judge(deliveries.touched(), this::risk);
        deliveries.touched().clear();
        return changed;
    }

    private void risk(HandWrittenZone zone, Conclusion before) {
        replace(before, zone.concluded);
        campaigns.riskChanged(zone);
    }

    private void judge(CourierCapacity capacity, CourierCapacity before) {
        replace(before == null ? null : lane(before), lane(capacity));
    }

    private LaneCapacity lane(CourierCapacity capacity) {
        CapacityLine line = capacityLines.getOrDefault(capacity.courier(), capacityLines.get("ALL"));
        if (line == null) {
            return null;
        }
        long booked = capacity.booked() * 10_000L;
        if (booked > (long) capacity.dailyCapacity() * line.insufficientBp()) {
            return new LaneCapacity(capacity, line, LaneCapacity.Verdict.INSUFFICIENT);
        }
        return booked >= (long) capacity.dailyCapacity() * line.noticeBp()
                ? new LaneCapacity(capacity, line, LaneCapacity.Verdict.NOTICE)
                : null;
    }

    private void replace(Conclusion before, Conclusion now) {
        if (before != null) {
            standing.remove(before.key(), before);
            changed.add(before.key());
        }
        if (now != null) {
            standing.put(now.key(), now);
            changed.add(now.key());
        }
    }
}

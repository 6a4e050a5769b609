package dev.interlock.engine;

import dev.interlock.arithmetic.Confidence;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.ClassPermission;
import dev.interlock.policy.ConfidenceWeights;
import dev.interlock.policy.CourierZone;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.RiskClass;
import dev.interlock.policy.RtoCost;
import dev.interlock.policy.StateZone;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.AffectedPins;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.CourierRisk;
import dev.interlock.signal.GeoRisk;
import dev.interlock.signal.RtoExpectation;
import dev.interlock.signal.ZoneAtRisk;
import dev.interlock.signal.ZoneEvidence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** Judges zones whose days changed, and whatever their verdicts reach: LW and LM, by hand. */
final class HandWrittenRisks {

    private final Map<HandWrittenZone.Key, HandWrittenZone> zones = new HashMap<>();
    private final Map<Geo.Level, Map<PaymentMode, FailureLine>> lines = new EnumMap<>(Geo.Level.class);
    private final Map<FailureLine.Metric, ConfidenceWeights> weights = new EnumMap<>(FailureLine.Metric.class);
    private final Map<RiskClass, ClassPermission> permissions = new EnumMap<>(RiskClass.class);
    private final Map<String, CourierZone> courierZones = new HashMap<>();
    private final Map<CourierZone, RtoCost> costs = new EnumMap<>(CourierZone.class);
    private final int pinsListed;

    HandWrittenRisks(Rulebook rulebook) {
        rulebook.rows(FailureLine.class)
                .forEach(line -> lines.computeIfAbsent(line.level(), absent -> new EnumMap<>(PaymentMode.class))
                        .put(line.mode(), line));
        rulebook.rows(ConfidenceWeights.class).forEach(row -> weights.put(row.metric(), row));
        rulebook.rows(ClassPermission.class).forEach(row -> permissions.put(row.riskClass(), row));
        rulebook.rows(StateZone.class).forEach(row -> courierZones.put(row.stateCode(), row.zone()));
        rulebook.rows(RtoCost.class).forEach(row -> costs.put(row.zone(), row));
        pinsListed = rulebook.rows(ChoiceLimits.class).get(0).pinsListed();
    }

    HandWrittenZone zone(HandWrittenZone.Key key) {
        return zones.computeIfAbsent(
                key,
                absent -> new HandWrittenZone(
                        absent,
                        lines.getOrDefault(absent.geo().level(), Map.of()).get(absent.mode())));
    }

    /**
     * Judges again what {@code touched} can have changed; {@code changed} hears of each zone that
     * concludes otherwise, and what it concluded before.
     */
    void judge(Set<HandWrittenZone> touched, BiConsumer<HandWrittenZone, Conclusion> changed) {
        var dirty = new LinkedHashSet<HandWrittenZone>();
        touched.forEach(zone -> assess(zone, dirty));
        for (HandWrittenZone zone : dirty) {
            Conclusion now = concluded(zone);
            if (!Objects.equals(now, zone.concluded)) {
                Conclusion before = zone.concluded;
                zone.concluded = now;
                changed.accept(zone, before);
            }
        }
    }

    private void assess(HandWrittenZone zone, Set<HandWrittenZone> dirty) {
        ZoneEvidence next = zone.assessed();
        if (Objects.equals(next, zone.evidence)) {
            return;
        }
        boolean enough = zone.enough();
        boolean few = zone.few();
        dirty.add(zone);
        count(zone, -1, dirty);
        zone.evidence = next;
        count(zone, 1, dirty);
        if (enough != zone.enough() || few != zone.few()) {
            // A weak zone inside is judged with another one now.
            dirty.addAll(zone.weak);
        }
    }

    private void count(HandWrittenZone zone, int sign, Set<HandWrittenZone> dirty) {
        ZoneEvidence evidence = zone.evidence;
        if (evidence == null || zone.geo.level() == Geo.Level.STATE || zone.geo.level() == Geo.Level.COURIER) {
            return;
        }
        within(evidence.area(), zone, sign, dirty);
        within(evidence.state(), zone, sign, dirty);
    }

    private void within(Geo geo, HandWrittenZone zone, int sign, Set<HandWrittenZone> dirty) {
        if (geo == null) {
            return;
        }
        HandWrittenZone wider = zone(new HandWrittenZone.Key(geo, zone.mode));
        if (zone.isWeak()) {
            put(wider.weak, zone, sign);
        }
        if (zone.geo.level() != Geo.Level.PIN) {
            return;
        }
        wider.pinsEnough += zone.enough() ? sign : 0;
        wider.pinsFew += zone.few() ? sign : 0;
        if (zone.above()) {
            put(wider.pinsAbove, zone, sign);
        }
        dirty.add(wider);
    }

    private static void put(Set<HandWrittenZone> set, HandWrittenZone zone, int sign) {
        if (sign > 0) {
            set.add(zone);
        } else {
            set.remove(zone);
        }
    }

    private Conclusion concluded(HandWrittenZone zone) {
        RiskClass riskClass = riskClass(zone);
        ConfidenceWeights weighing = riskClass == null ? null : weights.get(zone.line.metric());
        ClassPermission permission = riskClass == null ? null : permissions.get(riskClass);
        if (weighing == null || permission == null) {
            return null;
        }
        ZoneEvidence evidence = zone.evidence;
        var risk = new ZoneAtRisk(zone.geo, zone.mode, riskClass, evidence);
        Confidence confidence = Confidence.of(evidence.figures(), evidence.line(), weighing);
        if (zone.geo.level() == Geo.Level.COURIER) {
            return new CourierRisk(risk, confidence, permission);
        }
        RtoCost cost = costs.get(
                evidence.state() == null
                        ? CourierZone.UNKNOWN
                        : courierZones.getOrDefault(evidence.state().code(), CourierZone.UNKNOWN));
        return cost == null ? null : new GeoRisk(risk, confidence, rto(zone, cost), affected(zone), permission);
    }

    private RiskClass riskClass(HandWrittenZone zone) {
        ZoneEvidence evidence = zone.evidence;
        if (evidence == null || !evidence.crossed() || leftToPins(zone)) {
            return null;
        }
        if (evidence.proven()) {
            return RiskClass.STRUCTURAL;
        }
        if (zone.few()) {
            return leftToWider(zone) ? null : RiskClass.INSUFFICIENT_DATA;
        }
        var figures = evidence.figures();
        boolean couriers =
                figures.courierCaused() * 10_000L > figures.causesKnown() * (long) zone.line.courierShareBp();
        return couriers || evidence.spike() ? RiskClass.TRANSIENT : RiskClass.WATCH;
    }

    private static boolean leftToPins(HandWrittenZone zone) {
        return zone.pinsEnough > 0 && zone.pinsFew == 0;
    }

    private boolean leftToWider(HandWrittenZone zone) {
        HandWrittenZone state = wider(zone.evidence.state(), zone);
        if (zone.geo.level() == Geo.Level.P3) {
            return state != null && state.enough();
        }
        HandWrittenZone area = wider(zone.evidence.area(), zone);
        return zone.geo.level() == Geo.Level.PIN
                && area != null
                && (area.enough() || (area.few() && state != null && state.enough()));
    }

    private HandWrittenZone wider(Geo geo, HandWrittenZone zone) {
        return geo == null ? null : zones.get(new HandWrittenZone.Key(geo, zone.mode));
    }

    private RtoExpectation rto(HandWrittenZone zone, RtoCost cost) {
        var figures = zone.evidence.figures();
        return figures.resolved() >= zone.line.minSample()
                ? new RtoExpectation(
                        zone.geo,
                        zone.mode,
                        RtoExpectation.Basis.COUNTED_RTO,
                        Ratio.of(figures.rto(), figures.resolved()),
                        cost)
                : new RtoExpectation(
                        zone.geo,
                        zone.mode,
                        RtoExpectation.Basis.NDR_LESS_RESCUED,
                        Ratio.less(figures.failures(), figures.sample(), cost.rescueBp()),
                        cost);
    }

    private AffectedPins affected(HandWrittenZone zone) {
        List<ZoneEvidence> pins = zone.geo.level() == Geo.Level.PIN
                ? List.of(zone.evidence)
                : zone.pinsAbove.stream()
                        .map(pin -> pin.evidence)
                        .filter(pin -> pin.recentTo(zone.evidence))
                        .toList();
        return new AffectedPins(zone.geo, zone.mode, pins, pinsListed);
    }
}

package dev.interlock.engine;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.fact.DeliveryCounts;
import dev.interlock.fact.DeliveryDay;
import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.DeliveryHistory.Carried;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.FailureLine;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.GeoRisk;
import dev.interlock.signal.ZoneEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One zone of the hand-written program: its days, what they say, and the zones inside it. */
final class HandWrittenZone {

    /** Names a zone. */
    record Key(Geo geo, PaymentMode mode) {}

    private static final Comparator<HandWrittenZone> WORST_FIRST = Comparator.<HandWrittenZone>comparingInt(
                    zone -> zone.evidence.figures().failures())
            .reversed()
            .thenComparing(zone -> zone.geo.code());

    final Geo geo;
    final PaymentMode mode;
    final FailureLine line;
    private final TreeMap<LocalDate, DeliveryDay> days = new TreeMap<>();
    private final Map<Geo, Integer> statesTold = new HashMap<>();
    private Geo stateMostTold;

    ZoneEvidence evidence;
    Conclusion concluded;

    /** Pin codes inside with enough shipments to be judged alone, and with too few. */
    int pinsEnough;

    int pinsFew;
    /** Pin codes inside that are above their line. */
    final TreeSet<HandWrittenZone> pinsAbove = new TreeSet<>(WORST_FIRST);
    /** Zones inside whose crossing rests on too few shipments. */
    final Set<HandWrittenZone> weak = new HashSet<>();

    HandWrittenZone(Key key, FailureLine line) {
        this.geo = key.geo();
        this.mode = key.mode();
        this.line = line;
        this.stateMostTold = geo.level() == Geo.Level.STATE ? geo : null;
    }

    void told(Geo state, int sign) {
        if (state == null || geo.level() == Geo.Level.STATE || geo.level() == Geo.Level.COURIER) {
            return;
        }
        statesTold.merge(state, sign, Integer::sum);
        stateMostTold = statesTold.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<Geo, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    void change(LocalDate date, UnaryOperator<DeliveryDay> change) {
        DeliveryDay next = change.apply(
                days.getOrDefault(date, new DeliveryDay(date, DeliveryCounts.NONE, null, DeliveryCounts.NONE, 0)));
        if (next.counts().none() && next.posted() == null && next.pooledPins() == 0) {
            days.remove(date);
        } else {
            days.put(date, next);
        }
    }

    /** What the days say now; null when nothing is known or no line judges the zone. */
    ZoneEvidence assessed() {
        if (line == null || days.isEmpty()) {
            return null;
        }
        List<DeliveryDay> known = new ArrayList<>(days.values());
        Geo area = geo.level() == Geo.Level.PIN ? Geo.areaOf(geo.code()) : null;
        var history = new DeliveryHistory(geo, mode, area, stateMostTold, known, Carried.nothing(LocalDate.MIN));
        return new ZoneEvidence(geo, mode, area, stateMostTold, line, Assessment.of(history, line));
    }

    boolean enough() {
        return evidence != null && evidence.figures().sample() >= line.minSample();
    }

    boolean few() {
        return evidence != null && evidence.figures().sample() < line.minSample();
    }

    /** Whether it crossed its line, unproven, on too few shipments. */
    boolean isWeak() {
        return few() && evidence.crossed() && !evidence.proven();
    }

    boolean above() {
        return evidence != null
                && evidence.figures().failures() * 10_000L > evidence.figures().sample() * (long) line.enterBp();
    }

    /** The risk that permits to change spending, if one stands. */
    GeoRisk permitting() {
        return concluded instanceof GeoRisk risk && risk.mayChangeSpending() ? risk : null;
    }
}

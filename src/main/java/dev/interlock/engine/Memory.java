package dev.interlock.engine;

import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.GatewayDay;
import dev.interlock.fact.GatewayHistory;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.SpendHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything one brand has told, by key, and the histories it folds into.
 *
 * <p>Single deliveries and single days of spend or payments are not matched by rules; they are counted in
 * histories. What changed since the last {@link #drain} is what the session must tell the engine.
 */
final class Memory {

    private record Known(Fact fact, long position) {}

    private record SpendKey(String campaignId, String adSetId, Geo geo) {
        @Override
        public String toString() {
            return campaignId + '|' + adSetId + '|' + geo;
        }
    }

    private record GatewayKey(String gateway, String method) {
        @Override
        public String toString() {
            return gateway + '|' + method;
        }
    }

    /** A resident as it stands now; a null value is a resident gone. */
    record Resident(@Nullable Object value, long position) {}

    private final ZoneId zone;
    private final Interner interner;
    private final Map<FactKey, Known> known;
    private final Map<SpendKey, SpendHistory> spends;
    private final Map<GatewayKey, GatewayHistory> gateways;
    private Map<ResidentKey, Resident> changed = new LinkedHashMap<>();
    private Deliveries deliveries;
    private Demands demands;
    private Sources sources;
    private LocalDate foldedThrough = LocalDate.MIN;
    /** The earliest day any held fact counts for; folding begins there. */
    private LocalDate earliest = LocalDate.MAX;

    Memory(ZoneId zone) {
        this.zone = zone;
        this.interner = new Interner();
        this.known = new HashMap<>();
        this.spends = new HashMap<>();
        this.gateways = new HashMap<>();
        this.deliveries = new Deliveries(zone, LocalDate.MIN, List.of());
        this.demands = new Demands();
        this.sources = new Sources();
    }

    private Memory(Memory other) {
        this.zone = other.zone;
        this.interner = new Interner();
        this.known = new HashMap<>(other.known);
        this.spends = new HashMap<>(other.spends);
        this.gateways = new HashMap<>(other.gateways);
        this.deliveries = other.deliveries.copy();
        this.demands = other.demands.copy();
        this.sources = other.sources.copy();
        this.foldedThrough = other.foldedThrough;
        this.earliest = other.earliest;
    }

    /** A memory of the same facts, to which nothing happens when this one is told more. */
    Memory copy() {
        if (!changed.isEmpty()) {
            throw new IllegalStateException("The session was not told yet what changed: " + changed.keySet());
        }
        return new Memory(this);
    }

    /** Merges one fact: the newer observation of a key counts, then the later arrival. */
    Posting merge(long position, Fact told) {
        LocalDate day = lastDay(told);
        if (day != null && gone(day)) {
            return new Posting.Outdated(
                    foldedThrough.plusDays(1).atStartOfDay(zone).toInstant());
        }
        Fact fact = interner.share(told);
        FactKey key = interner.share(fact.key());
        Known before = known.get(key);
        if (before != null) {
            Instant seen = before.fact().observedAt();
            if (before.fact().equals(fact)) {
                return new Posting.Unchanged();
            }
            if (fact.observedAt().isBefore(seen)) {
                return new Posting.Outdated(seen);
            }
        }
        known.put(key, new Known(fact, position));
        earliest = day != null && day.isBefore(earliest) ? day : earliest;
        sources.told(position, fact);
        fold(position, key, fact, before == null ? null : before.fact());
        return new Posting.Accepted();
    }

    /** Forgets a fact that no history counts. */
    void forget(FactKey key) {
        if (known.remove(key) != null) {
            change(new ResidentKey(key.type(), key.id()), null, 0);
        }
    }

    /** Merges what differs from {@code other}, and forgets what is not in it. */
    void become(Memory other) {
        Set<FactKey> gone = new HashSet<>(known.keySet());
        other.known.forEach((key, now) -> {
            if (!now.equals(known.get(key))) {
                merge(now.position(), now.fact());
            }
            gone.remove(key);
        });
        gone.forEach(this::forget);
    }

    Optional<Fact> known(FactKey key) {
        return Optional.ofNullable(known.get(key)).map(Known::fact);
    }

    private void fold(long position, FactKey key, Fact fact, @Nullable Fact before) {
        if (fact instanceof DeliveryAttempt attempt) {
            deliveries.attempted(attempt);
        } else if (fact instanceof ShipmentOutcome outcome) {
            deliveries.ended(outcome);
        } else if (fact instanceof NdrWindow window) {
            deliveries.posted(window, (NdrWindow) before);
        } else if (fact instanceof CampaignMetric metric) {
            var spendKey = new SpendKey(metric.campaignId(), metric.adSetId(), metric.geo());
            SpendHistory after =
                    spends.getOrDefault(spendKey, SpendHistory.begin(metric)).with(metric);
            spends.put(spendKey, after);
            change(new ResidentKey("SpendHistory", spendKey), after, position);
        } else if (fact instanceof GatewayDay day) {
            var gatewayKey = new GatewayKey(day.gateway(), day.method());
            GatewayHistory after =
                    gateways.getOrDefault(gatewayKey, GatewayHistory.begin(day)).with(day);
            gateways.put(gatewayKey, after);
            change(new ResidentKey("GatewayHistory", gatewayKey), after, position);
        } else if (fact instanceof DailyDemand demand) {
            demands.ordered(position, demand, (DailyDemand) before);
        } else {
            change(new ResidentKey(key.type(), key.id()), fact, position);
        }
        deliveries.drain((residentKey, history) -> change(residentKey, history, position));
    }

    private void change(ResidentKey key, @Nullable Object value, long position) {
        Resident pending = changed.get(key);
        changed.put(key, new Resident(value, pending == null ? position : Math.max(position, pending.position())));
    }

    /**
     * Begins again from what {@code folded} carries and the facts it keeps, exactly as a fresh memory
     * would; answers the keys of the facts no longer held.
     */
    List<FactKey> fold(Folded folded) {
        var before = new ArrayList<ResidentKey>(deliveries.keys());
        before.addAll(demands.keys());
        before.addAll(sources.keys());
        spends.keySet().forEach(key -> before.add(new ResidentKey("SpendHistory", key)));
        gateways.keySet().forEach(key -> before.add(new ResidentKey("GatewayHistory", key)));
        var kept = new ArrayList<Known>(known.size());
        var retired = new ArrayList<FactKey>();
        foldedThrough = folded.through();
        known.forEach((key, value) -> {
            LocalDate day = lastDay(value.fact());
            if (day != null && gone(day)) {
                retired.add(key);
                before.add(new ResidentKey(key.type(), key.id()));
            } else {
                kept.add(value);
            }
        });
        known.clear();
        spends.clear();
        gateways.clear();
        deliveries = new Deliveries(zone, foldedThrough, folded.episodes());
        demands = new Demands();
        sources = new Sources();
        earliest = LocalDate.MAX;
        before.forEach(key -> change(key, null, 0));
        deliveries.drain((key, history) -> change(key, history, 0));
        kept.forEach(value -> merge(value.position(), value.fact()));
        return retired;
    }

    private boolean gone(LocalDate day) {
        return foldedThrough != LocalDate.MIN && !day.isAfter(Deliveries.oldest(foldedThrough));
    }

    /** The last day a fact counts for; null for standing facts and plans, and for what is in the bank, which counts until it is told anew. */
    private @Nullable LocalDate lastDay(Fact fact) {
        if (fact instanceof CashPosition) {
            return null;
        }
        return fact instanceof CourierCapacity capacity ? capacity.validDate() : fact.happenedOn(zone);
    }

    /** Hands over every resident that changed since the last call. */
    void drain(BiConsumer<ResidentKey, Resident> tell) {
        demands.drain((key, history) -> change(key, history.value(), history.position()));
        sources.drain((key, told) -> change(key, told.value(), told.position()));
        var taken = changed;
        // Clearing a map walks the room it once needed, which after a load is the whole brand's.
        changed = new LinkedHashMap<>();
        taken.forEach(tell);
    }

    /** Every fact held, with the position that told it. */
    void forEachKnown(BiConsumer<Long, Fact> each) {
        known.values().forEach(value -> each.accept(value.position(), value.fact()));
    }

    LocalDate earliest() {
        return earliest;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    int size() {
        return known.size();
    }
}

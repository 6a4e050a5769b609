package dev.interlock.engine;

import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.DeliveryCounts;
import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.DeliveryHistory.Carried;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Shipment;
import dev.interlock.fact.ShipmentOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts single deliveries and posted windows in the histories of pin code, area, state and courier.
 *
 * <p>Everything here is a sum, so the order in which deliveries arrive leaves no mark.
 */
final class Deliveries {

    private record ZoneKey(Geo geo, PaymentMode mode) {
        @Override
        public String toString() {
            return geo + "|" + mode;
        }
    }

    private final ZoneId zone;
    private final LocalDate foldedThrough;
    private final Map<String, Shipment> shipments;
    private final Map<ZoneKey, DeliveryHistory> histories;
    /** How many deliveries told which state a pin code or area lies in. */
    private final Map<ZoneKey, TreeMap<Geo, Integer>> states = new HashMap<>();

    private final Map<ZoneKey, Geo> carriedStates = new HashMap<>();
    private final Set<ZoneKey> touched = new LinkedHashSet<>();

    Deliveries(ZoneId zone, LocalDate foldedThrough, List<Folded.Episode> episodes) {
        this.zone = zone;
        this.foldedThrough = foldedThrough;
        this.shipments = new HashMap<>();
        this.histories = new HashMap<>();
        for (Folded.Episode episode : episodes) {
            var key = new ZoneKey(episode.geo(), episode.mode());
            histories.put(
                    key,
                    DeliveryHistory.begin(episode.geo(), episode.mode(), episode.carried())
                            .in(episode.state()));
            if (episode.state() != null) {
                carriedStates.put(key, episode.state());
            }
            touched.add(key);
        }
    }

    private Deliveries(Deliveries other) {
        this.zone = other.zone;
        this.foldedThrough = other.foldedThrough;
        this.shipments = new HashMap<>(other.shipments);
        this.histories = new HashMap<>(other.histories);
        other.states.forEach((key, told) -> states.put(key, new TreeMap<>(told)));
        carriedStates.putAll(other.carriedStates);
        touched.addAll(other.touched);
    }

    /** The same counts, to which nothing happens when these are told more. */
    Deliveries copy() {
        return new Deliveries(this);
    }

    /** The first day that is gone for good when everything through {@code foldedThrough} is folded. */
    static LocalDate oldest(LocalDate foldedThrough) {
        return foldedThrough.minusDays(DeliveryHistory.LOOKBACK_DAYS);
    }

    void attempted(DeliveryAttempt attempt) {
        shipment(attempt.shipment(), shipment -> shipment.with(attempt));
    }

    void ended(ShipmentOutcome outcome) {
        shipment(outcome.shipment(), shipment -> shipment.with(outcome));
    }

    private void shipment(String id, UnaryOperator<Shipment> change) {
        Shipment before = shipments.getOrDefault(id, Shipment.UNKNOWN);
        Shipment after = change.apply(before);
        shipments.put(id, after);
        List<Shipment.Share> less = before.shares(zone);
        List<Shipment.Share> more = after.shares(zone);
        less.stream().filter(share -> !more.contains(share)).forEach(share -> count(share, -1));
        more.stream().filter(share -> !less.contains(share)).forEach(share -> count(share, 1));
    }

    private void count(Shipment.Share share, int sign) {
        LocalDate date = share.date();
        if (share.counts().none() || (foldedThrough != LocalDate.MIN && !date.isAfter(oldest(foldedThrough)))) {
            return;
        }
        DeliveryCounts delta = sign > 0 ? share.counts() : DeliveryCounts.NONE.minus(share.counts());
        Geo state = stateOf(share.stateCode());
        Geo pin = Geo.pin(share.pin());
        Geo area = Geo.areaOf(share.pin());
        vote(pin, share.mode(), state, sign);
        vote(area, share.mode(), state, sign);
        change(pin, share.mode(), history -> history.with(date, delta));
        change(area, share.mode(), history -> history.with(date, delta));
        change(Geo.courier(share.courier()), share.mode(), history -> history.with(date, delta));
        if (state != null) {
            change(state, share.mode(), history -> history.with(date, delta));
        }
    }

    /** A window counted elsewhere, in place of {@code before}; a pin code's is pooled into what contains it. */
    void posted(NdrWindow window, @Nullable NdrWindow before) {
        if (before != null) {
            pool(before, -1);
        }
        pool(window, 1);
        DeliveryCounts counts = DeliveryCounts.of(window);
        change(window.geo(), window.paymentMode(), history -> history.withPosted(window.windowEnd(), counts));
    }

    private void pool(NdrWindow window, int sign) {
        Geo state = stateOf(window.stateCode());
        vote(window.geo(), window.paymentMode(), state, sign);
        if (window.geo().level() != Geo.Level.PIN) {
            return;
        }
        DeliveryCounts counts = DeliveryCounts.of(window);
        DeliveryCounts delta = sign > 0 ? counts : DeliveryCounts.NONE.minus(counts);
        UnaryOperator<DeliveryHistory> pooled = history -> history.withPooled(window.windowEnd(), delta, sign);
        Geo area = Geo.areaOf(window.geo().code());
        vote(area, window.paymentMode(), state, sign);
        change(area, window.paymentMode(), pooled);
        if (state != null) {
            change(state, window.paymentMode(), pooled);
        }
    }

    private void vote(Geo geo, PaymentMode mode, @Nullable Geo state, int sign) {
        if (state == null || geo.level() == Geo.Level.STATE || geo.level() == Geo.Level.COURIER) {
            return;
        }
        states.computeIfAbsent(new ZoneKey(geo, mode), absent -> new TreeMap<>())
                .merge(state, sign, (now, more) -> now + more == 0 ? null : now + more);
    }

    private void change(Geo geo, PaymentMode mode, UnaryOperator<DeliveryHistory> change) {
        var key = new ZoneKey(geo, mode);
        DeliveryHistory before = histories.get(key);
        if (before == null) {
            before = DeliveryHistory.begin(geo, mode, Carried.nothing(foldedThrough));
        }
        DeliveryHistory after = change.apply(before);
        if (geo.level() == Geo.Level.PIN || geo.level() == Geo.Level.P3) {
            after = after.in(stateMostTold(key));
        }
        if (after.blank()) {
            histories.remove(key);
        } else {
            histories.put(key, after);
        }
        touched.add(key);
    }

    /** The state told most often; of several, the first by code; the carried one where none is told. */
    private @Nullable Geo stateMostTold(ZoneKey key) {
        Map<Geo, Integer> told = states.getOrDefault(key, new TreeMap<>());
        Geo most = carriedStates.get(key);
        int count = 0;
        for (var entry : told.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }

    private static @Nullable Geo stateOf(@Nullable String code) {
        return code == null ? null : Geo.state(code);
    }

    /** Hands over every history that changed since the last call; null is a history gone. */
    void drain(BiConsumer<ResidentKey, @Nullable DeliveryHistory> tell) {
        touched.forEach(key -> tell.accept(resident(key), histories.get(key)));
        touched.clear();
    }

    List<ResidentKey> keys() {
        return histories.keySet().stream().map(Deliveries::resident).toList();
    }

    private static ResidentKey resident(ZoneKey key) {
        return new ResidentKey("DeliveryHistory", key);
    }

    Collection<DeliveryHistory> all() {
        return histories.values();
    }

    @Nullable
    DeliveryHistory of(Geo geo, PaymentMode mode) {
        return histories.get(new ZoneKey(geo, mode));
    }
}

package dev.interlock.engine;

import dev.interlock.fact.CauseClass;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.DeliveryCounts;
import dev.interlock.fact.DeliveryDay;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.ShipmentOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts deliveries and posted windows in zones, by adding and taking back. */
final class HandWrittenDeliveries {

    private static final class Parcel {
        final TreeMap<Integer, DeliveryAttempt> attempts = new TreeMap<>();
        Share attempted;
        Share ended;
    }

    private record Share(
            String pin, String stateCode, String courier, PaymentMode mode, LocalDate date, DeliveryCounts counts) {}

    private final ZoneId zone;
    private final Function<HandWrittenZone.Key, HandWrittenZone> zones;
    private final Map<String, Parcel> parcels = new HashMap<>();
    private final Set<HandWrittenZone> touched = new LinkedHashSet<>();

    HandWrittenDeliveries(ZoneId zone, Function<HandWrittenZone.Key, HandWrittenZone> zones) {
        this.zone = zone;
        this.zones = zones;
    }

    /** The zones whose days changed; to be cleared by who reads them. */
    Set<HandWrittenZone> touched() {
        return touched;
    }

    void attempted(DeliveryAttempt attempt) {
        Parcel parcel = parcels.computeIfAbsent(attempt.courier() + '|' + attempt.awb(), absent -> new Parcel());
        parcel.attempts.put(attempt.attemptNo(), attempt);
        Share before = parcel.attempted;
        parcel.attempted = attempted(parcel);
        replace(before, parcel.attempted);
    }

    /** Counted on the day of the first attempt; failed when any failed, for the cause of the last that did. */
    private Share attempted(Parcel parcel) {
        DeliveryAttempt first = parcel.attempts.firstEntry().getValue();
        LocalDate day = LocalDate.MAX;
        CauseClass cause = null;
        for (DeliveryAttempt attempt : parcel.attempts.values()) {
            LocalDate on = LocalDate.ofInstant(attempt.attemptedAt(), zone);
            day = on.isBefore(day) ? on : day;
            cause = attempt.outcome() == DeliveryAttempt.Outcome.FAILED ? attempt.causeClass() : cause;
        }
        int customer = 0;
        int courier = 0;
        int forceMajeure = 0;
        if (cause != null) {
            switch (cause) {
                case CUSTOMER, CUSTOMER_COD, CUSTOMER_OR_FAKE_ATTEMPT, ADDRESS -> customer = 1;
                case COURIER -> courier = 1;
                case FORCE_MAJEURE -> forceMajeure = 1;
                case SERVICEABILITY, SELLER, UNKNOWN -> {
                    // Counted in the failures only.
                }
            }
        }
        var counts = new DeliveryCounts(1, cause == null ? 0 : 1, 0, 0, 0, customer, courier, forceMajeure);
        return new Share(first.pin(), first.stateCode(), first.courier(), first.paymentMode(), day, counts);
    }

    void ended(ShipmentOutcome outcome) {
        Parcel parcel = parcels.computeIfAbsent(outcome.courier() + '|' + outcome.awb(), absent -> new Parcel());
        var counts =
                switch (outcome.terminal()) {
                    case DELIVERED -> new DeliveryCounts(0, 0, 1, 0, 0, 0, 0, 0);
                    case RTO, LOST, DAMAGED -> new DeliveryCounts(0, 0, 1, 1, 0, 0, 0, 0);
                    case OPEN, UNKNOWN -> new DeliveryCounts(0, 0, 0, 0, 1, 0, 0, 0);
                    case CANCELLED -> DeliveryCounts.NONE;
                };
        Share before = parcel.ended;
        parcel.ended = new Share(
                outcome.pin(),
                outcome.stateCode(),
                outcome.courier(),
                outcome.paymentMode(),
                LocalDate.ofInstant(outcome.resolvedAt(), zone),
                counts);
        replace(before, parcel.ended);
    }

    private void replace(Share before, Share after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            count(before, -1);
        }
        count(after, 1);
    }

    private void count(Share share, int sign) {
        if (share.counts().none()) {
            return;
        }
        DeliveryCounts delta = sign > 0 ? share.counts() : DeliveryCounts.NONE.minus(share.counts());
        Geo state = share.stateCode() == null ? null : Geo.state(share.stateCode());
        add(Geo.pin(share.pin()), state, sign, share, delta);
        add(Geo.areaOf(share.pin()), state, sign, share, delta);
        add(Geo.courier(share.courier()), state, sign, share, delta);
        if (state != null) {
            add(state, state, sign, share, delta);
        }
    }

    private void add(Geo geo, Geo state, int sign, Share share, DeliveryCounts delta) {
        HandWrittenZone at = zone(geo, share.mode());
        at.told(state, sign);
        at.change(
                share.date(),
                day -> new DeliveryDay(
                        day.date(), day.counts().plus(delta), day.posted(), day.pooled(), day.pooledPins()));
    }

    void posted(NdrWindow window, NdrWindow before) {
        if (before != null) {
            pool(before, -1);
        }
        pool(window, 1);
        DeliveryCounts counts = DeliveryCounts.of(window);
        zone(window.geo(), window.paymentMode())
                .change(
                        window.windowEnd(),
                        day -> new DeliveryDay(day.date(), day.counts(), counts, day.pooled(), day.pooledPins()));
    }

    private void pool(NdrWindow window, int sign) {
        Geo state = window.stateCode() == null ? null : Geo.state(window.stateCode());
        zone(window.geo(), window.paymentMode()).told(state, sign);
        if (window.geo().level() != Geo.Level.PIN) {
            return;
        }
        DeliveryCounts counts = DeliveryCounts.of(window);
        DeliveryCounts delta = sign > 0 ? counts : DeliveryCounts.NONE.minus(counts);
        HandWrittenZone area = zone(Geo.areaOf(window.geo().code()), window.paymentMode());
        area.told(state, sign);
        area.change(window.windowEnd(), day -> pooled(day, delta, sign));
        if (state != null) {
            zone(state, window.paymentMode()).change(window.windowEnd(), day -> pooled(day, delta, sign));
        }
    }

    private static DeliveryDay pooled(DeliveryDay day, DeliveryCounts delta, int pins) {
        return new DeliveryDay(
                day.date(), day.counts(), day.posted(), day.pooled().plus(delta), day.pooledPins() + pins);
    }

    private HandWrittenZone zone(Geo geo, PaymentMode mode) {
        HandWrittenZone found = zones.apply(new HandWrittenZone.Key(geo, mode));
        touched.add(found);
        return found;
    }
}

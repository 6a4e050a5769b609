package dev.interlock.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The recent deliveries to one geography in one payment mode: what single shipments and posted
 * windows fold into. Hysteresis, dwell and trend are computed from it, never from earlier conclusions.
 *
 * @param area for a pin code, the sorting area it lies in
 * @param state for a pin code, its state; for an area, the state most of its deliveries were told to lie in
 * @param days what is known, by day, in order; days of which nothing is known are not listed
 * @param carried what the days before {@link Carried#through} stood for
 */
@CountedFrom({DeliveryAttempt.class, ShipmentOutcome.class, NdrWindow.class})
public record DeliveryHistory(
        Geo geo, PaymentMode mode, @Nullable Geo area, @Nullable Geo state, List<DeliveryDay> days, Carried carried) {

    /**
     * How many days before an evaluated day its windows reach back: the seven of its own and four
     * earlier windows. Part of what a trend over four windows means.
     */
    public static final int LOOKBACK_DAYS = 5 * NdrWindow.DAYS - 1;

    /**
     * The state that folded days stood for.
     *
     * @param through the last day whose evaluation is included here; days up to it are evaluated no more
     * @param crossedSince the day the failures last crossed the line and did not calm since
     * @param structuralSince the day of that episode on which the evidence was enough
     * @param calmEvaluations how many calm evaluations in a row the last ones were
     */
    public record Carried(
            LocalDate through,
            @Nullable LocalDate crossedSince,
            @Nullable LocalDate structuralSince,
            int calmEvaluations) {

        /** No episode was open at the end of {@code through}; {@link LocalDate#MIN} when nothing was folded yet. */
        public static Carried nothing(LocalDate through) {
            return new Carried(through, null, null, 0);
        }

        /** Whether there is an episode to remember. */
        public boolean inEpisode() {
            return crossedSince != null;
        }
    }

    public DeliveryHistory {
        days = List.copyOf(days);
    }

    /** The history of a geography of which nothing is known but what earlier days stood for. */
    public static DeliveryHistory begin(Geo geo, PaymentMode mode, Carried carried) {
        Geo area = geo.level() == Geo.Level.PIN ? Geo.areaOf(geo.code()) : null;
        Geo state = geo.level() == Geo.Level.STATE ? geo : null;
        return new DeliveryHistory(geo, mode, area, state, List.of(), carried);
    }

    /** How wide the geography is; which line judges it depends on it. */
    public Geo.Level level() {
        return geo.level();
    }

    /** This history with shipments of {@code date} added, or taken back where counts are negative. */
    public DeliveryHistory with(LocalDate date, DeliveryCounts delta) {
        return changed(
                date,
                day -> new DeliveryDay(date, day.counts().plus(delta), day.posted(), day.pooled(), day.pooledPins()));
    }

    /** This history with the window ending on {@code date} as posted, replacing an earlier one. */
    public DeliveryHistory withPosted(LocalDate date, DeliveryCounts window) {
        return changed(date, day -> new DeliveryDay(date, day.counts(), window, day.pooled(), day.pooledPins()));
    }

    /** This history with windows of pin codes inside pooled; {@code pins} is how many more they are. */
    public DeliveryHistory withPooled(LocalDate date, DeliveryCounts delta, int pins) {
        return changed(
                date,
                day -> new DeliveryDay(
                        date, day.counts(), day.posted(), day.pooled().plus(delta), day.pooledPins() + pins));
    }

    /** The same history, in the state most of its deliveries were told to lie in. */
    public DeliveryHistory in(@Nullable Geo newState) {
        return Objects.equals(newState, state) ? this : new DeliveryHistory(geo, mode, area, newState, days, carried);
    }

    /** A window as it was posted beside the sum of what was counted on its days. */
    public record Comparable(LocalDate endsOn, DeliveryCounts posted, DeliveryCounts counted) {}

    /** Whether any window was posted for days on which single deliveries were counted as well. */
    public boolean comparable() {
        return lastComparable().isPresent();
    }

    /** The last posted window on whose days, all of them held still, single deliveries were attempted. */
    public Optional<Comparable> lastComparable() {
        for (int at = days.size() - 1; at >= 0; at--) {
            DeliveryDay day = days.get(at);
            if (day.posted() != null && held(day.date().minusDays(NdrWindow.DAYS - 1L))) {
                DeliveryCounts counted = counted(day.date());
                if (counted.attempted() > 0) {
                    return Optional.of(new Comparable(day.date(), day.posted(), counted));
                }
            }
        }
        return Optional.empty();
    }

    private boolean held(LocalDate day) {
        return carried.through().equals(LocalDate.MIN)
                || day.isAfter(carried.through().minusDays(LOOKBACK_DAYS));
    }

    private DeliveryCounts counted(LocalDate last) {
        LocalDate before = last.minusDays(NdrWindow.DAYS);
        return days.stream()
                .filter(day -> day.date().isAfter(before) && !day.date().isAfter(last))
                .map(DeliveryDay::counts)
                .reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }

    /** Whether nothing is known any more and no episode is open. */
    public boolean blank() {
        return days.isEmpty() && !carried.inEpisode();
    }

    private DeliveryHistory changed(LocalDate date, UnaryOperator<DeliveryDay> change) {
        int at = days.size();
        while (at > 0 && !days.get(at - 1).date().isBefore(date)) {
            at--;
        }
        boolean known = at < days.size() && days.get(at).date().equals(date);
        DeliveryDay next = change.apply(known ? days.get(at) : DeliveryDay.empty(date));
        var list = new ArrayList<>(days);
        if (known) {
            list.remove(at);
        }
        if (!next.blank()) {
            list.add(at, next);
        }
        return new DeliveryHistory(geo, mode, area, state, list, carried);
    }
}

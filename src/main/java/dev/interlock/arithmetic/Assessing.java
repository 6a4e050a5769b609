package dev.interlock.arithmetic;

import static dev.interlock.fact.NdrWindow.DAYS;

import dev.interlock.arithmetic.Assessment.Window;
import dev.interlock.fact.DeliveryCounts;
import dev.interlock.fact.DeliveryDay;
import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.DeliveryHistory.Carried;
import dev.interlock.policy.FailureLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one history against one line, window by window. */
final class Assessing {

    private static final int TREND_WINDOWS = 4;
    private static final int BASELINE_DAYS = 28;

    private final FailureLine line;
    private final LocalDate first;
    /** By calendar day since {@code first}; null where nothing is known. */
    private final @Nullable DeliveryDay[] days;
    /** Sums over the days before: {@code samples[i]} covers the days [0, i). */
    private final int[] samples;

    private final int[] failed;

    /** The last evaluated day, as an index; -1 when there was none. And the episode after it. */
    private record Walk(int last, Carried episode) {}

    private Assessing(DeliveryHistory history, FailureLine line) {
        this.line = line;
        List<DeliveryDay> known = history.days();
        this.first = known.isEmpty() ? LocalDate.MIN : known.get(0).date();
        int span = known.isEmpty() ? 0 : at(known.get(known.size() - 1).date()) + 1;
        this.days = new DeliveryDay[span];
        this.samples = new int[span + 1];
        this.failed = new int[span + 1];
        for (DeliveryDay day : known) {
            days[at(day.date())] = day;
        }
        for (int i = 0; i < span; i++) {
            DeliveryDay day = days[i];
            samples[i + 1] = samples[i] + (day == null ? 0 : sample(day.counts()));
            failed[i + 1] = failed[i] + (day == null ? 0 : failures(day.counts()));
        }
    }

    static Assessment assess(DeliveryHistory history, FailureLine line) {
        var assessing = new Assessing(history, line);
        return assessing.conclude(assessing.walk(history.carried(), LocalDate.MAX));
    }

    static Carried carriedThrough(DeliveryHistory history, FailureLine line, LocalDate through) {
        var assessing = new Assessing(history, line);
        Carried episode = assessing.walk(history.carried(), through).episode();
        return new Carried(through, episode.crossedSince(), episode.structuralSince(), episode.calmEvaluations());
    }

    /** Walks the evaluated days after {@code carried} up to {@code through}. */
    private Walk walk(Carried carried, LocalDate through) {
        int last = -1;
        Carried episode = carried;
        for (int i = 0; i < days.length; i++) {
            DeliveryDay day = days[i];
            if (day != null && evaluated(day) && !day.date().isAfter(through)) {
                last = i;
                if (day.date().isAfter(carried.through())) {
                    episode = step(episode, i, day.date());
                }
            }
        }
        return new Walk(last, episode);
    }

    /** A day is evaluated when something happened on it or a window ending on it was told. */
    private boolean evaluated(DeliveryDay day) {
        return day.window() != null || sample(day.counts()) > 0;
    }

    /** One daily evaluation: an episode opens above the line and ends after enough calm evaluations. */
    private Carried step(Carried before, int i, LocalDate date) {
        int sample = windowSample(i);
        int failures = windowFailures(i);
        LocalDate crossed = before.crossedSince();
        LocalDate structural = before.structuralSince();
        boolean above = (long) failures * 10_000 > (long) sample * line.enterBp();
        if (above && sample >= line.tellSample()) {
            crossed = crossed == null ? date : crossed;
            structural = structural == null && enough(i, sample, failures) ? date : structural;
        }
        if (crossed == null) {
            return before;
        }
        int calm = before.calmEvaluations();
        if (sample >= (structural == null ? line.tellSample() : line.minSample())) {
            boolean calmNow = (long) failures * 10_000 <= (long) sample * line.exitBp();
            calm = calmNow ? calm + 1 : 0;
        }
        return calm >= line.calmEvaluations()
                ? Carried.nothing(before.through())
                : new Carried(before.through(), crossed, structural, calm);
    }

    /** Enough evidence: sample, Wilson bound, days and windows above the line, and not mostly the courier's doing. */
    private boolean enough(int i, int sample, int failures) {
        if (sample < line.minSample() || !Wilson.clears(failures, sample, line.wilsonZ(), line.enterBp())) {
            return false;
        }
        DeliveryCounts causes = causes(i);
        int couriers = causes.courierCaused() + causes.forceMajeure();
        return sustained(i)
                && windowsOver(i) >= line.evidenceWindows()
                && (long) couriers * 10_000 <= (long) causes.ndr() * line.courierShareBp();
    }

    /**
     * Enough days of the window were above the line. Where no days are known, a calm baseline asks for the
     * window before to be above the line, too: one bad window after a calm month is a spike.
     */
    private boolean sustained(int i) {
        if (daysKnown(i) > 0) {
            return daysOver(i) >= line.daysOver();
        }
        return !baseline(i - DAYS).calm(line) || window(i - DAYS).above(line.enterBp());
    }

    private Assessment conclude(Walk walk) {
        int last = walk.last();
        Carried episode = walk.episode();
        if (last < 0) {
            return new Assessment(
                    null,
                    0,
                    0,
                    0,
                    0,
                    0,
                    unknown(0),
                    unknown(0),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    episode.crossedSince(),
                    episode.structuralSince(),
                    episode.calmEvaluations(),
                    null,
                    List.of());
        }
        DeliveryCounts causes = causes(last);
        return new Assessment(
                first.plusDays(last),
                windowSample(last),
                windowFailures(last),
                daysKnown(last),
                daysOver(last),
                windowsOver(last),
                window(last - DAYS),
                baseline(last - DAYS),
                causes.customerCaused(),
                causes.courierCaused() + causes.forceMajeure(),
                causes.ndr(),
                causes.resolved(),
                causes.rto(),
                causes.open(),
                episode.crossedSince(),
                episode.structuralSince(),
                episode.calmEvaluations(),
                enoughOn(last),
                trend(last));
    }

    private @Nullable LocalDate enoughOn(int last) {
        for (int i = last; i >= 0 && i > last - BASELINE_DAYS; i--) {
            if (days[i] != null && evaluated(days[i]) && windowSample(i) >= line.minSample()) {
                return first.plusDays(i);
            }
        }
        return null;
    }

    private List<Window> trend(int last) {
        var windows = new ArrayList<Window>(TREND_WINDOWS);
        for (int w = TREND_WINDOWS - 1; w >= 0; w--) {
            Window window = window(last - w * DAYS);
            if (window.sample() > 0) {
                windows.add(window);
            }
        }
        return List.copyOf(windows);
    }

    private int windowsOver(int i) {
        int over = 0;
        while (over < TREND_WINDOWS && window(i - over * DAYS).above(line.enterBp())) {
            over++;
        }
        return over;
    }

    private Window window(int i) {
        return i < 0 ? unknown(i) : new Window(first.plusDays(i), windowSample(i), windowFailures(i));
    }

    /** The four windows up to the day {@code i}, pooled. */
    private Window baseline(int i) {
        int sample = 0;
        int failures = 0;
        for (int end = i; end > i - BASELINE_DAYS && end >= 0; end -= DAYS) {
            sample += windowSample(end);
            failures += windowFailures(end);
        }
        return i < 0 ? unknown(i) : new Window(first.plusDays(i), sample, failures);
    }

    private Window unknown(int i) {
        return new Window(first.equals(LocalDate.MIN) ? LocalDate.EPOCH : first.plusDays(i), 0, 0);
    }

    private int windowSample(int i) {
        DeliveryCounts counted = counted(i);
        return counted != null ? sample(counted) : samples[i + 1] - samples[Math.max(0, i - DAYS + 1)];
    }

    private int windowFailures(int i) {
        DeliveryCounts counted = counted(i);
        return counted != null ? failures(counted) : failed[i + 1] - failed[Math.max(0, i - DAYS + 1)];
    }

    private @Nullable DeliveryCounts counted(int i) {
        DeliveryDay day = days[i];
        return day == null ? null : day.window();
    }

    /** Everything counted in the window that ends on the day {@code i}. */
    private DeliveryCounts causes(int i) {
        DeliveryCounts counted = counted(i);
        if (counted != null) {
            return counted;
        }
        DeliveryCounts sum = DeliveryCounts.NONE;
        for (int d = Math.max(0, i - DAYS + 1); d <= i; d++) {
            DeliveryDay day = days[d];
            sum = day == null ? sum : sum.plus(day.counts());
        }
        return sum;
    }

    private int daysOver(int i) {
        int over = 0;
        for (int d = Math.max(0, i - DAYS + 1); d <= i; d++) {
            DeliveryDay day = days[d];
            if (day != null && (long) failures(day.counts()) * 10_000 > (long) sample(day.counts()) * line.enterBp()) {
                over++;
            }
        }
        return over;
    }

    private int daysKnown(int i) {
        int known = 0;
        for (int d = Math.max(0, i - DAYS + 1); d <= i; d++) {
            DeliveryDay day = days[d];
            if (day != null && sample(day.counts()) > 0) {
                known++;
            }
        }
        return known;
    }

    private int sample(DeliveryCounts counts) {
        return line.metric() == FailureLine.Metric.NDR ? counts.attempted() : counts.resolved();
    }

    private int failures(DeliveryCounts counts) {
        return line.metric() == FailureLine.Metric.NDR ? counts.ndr() : counts.rto();
    }

    private int at(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }
}

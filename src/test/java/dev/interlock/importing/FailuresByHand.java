package dev.interlock.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The documented meaning of a failure line, computed a second time with nothing of the service's own:
 * plain counts per day, and the score test in place of the Wilson bound it is equivalent to.
 */
final class FailuresByHand {

    private final Line line;
    private final Map<String, Place> places = new TreeMap<>();
    /** By area, how many orders named which state. */
    private final Map<String, TreeMap<String, Integer>> statesOfArea = new HashMap<>();

    /** A failure line as the documents describe it; rates as fractions. */
    record Line(double enter, double exit, int calm, int minSample, int tellSample, double z, int daysOver) {}

    /** What is known of one state or area. */
    private static final class Place {
        final Map<LocalDate, int[]> days = new HashMap<>();

        @Nullable
        LocalDate crossed;

        @Nullable
        LocalDate structural;

        int calm;
        int sample;
    }

    FailuresByHand(Line line) {
        this.line = line;
    }

    /** Counts one day's orders, evaluates where something ended, and answers what stands in the evening. */
    Map<String, String> evening(LocalDate day, List<MarketplaceOrder> orders) {
        Set<String> evaluated = new HashSet<>();
        for (MarketplaceOrder order : orders) {
            for (String geo : geographies(order)) {
                Place place = places.computeIfAbsent(geo, unused -> new Place());
                if (order.terminal().resolved()) {
                    int[] counts = place.days.computeIfAbsent(day, unused -> new int[2]);
                    counts[0]++;
                    counts[1] += order.terminal().failed() ? 1 : 0;
                    evaluated.add(geo);
                }
            }
        }
        evaluated.forEach(geo -> evaluate(places.get(geo), day));
        Map<String, String> standing = new TreeMap<>();
        places.forEach((geo, place) -> {
            if (told(geo, place)) {
                standing.put(geo, place.structural != null ? "STRUCTURAL" : "AT RISK");
            }
        });
        return standing;
    }

    private List<String> geographies(MarketplaceOrder order) {
        var geographies = new ArrayList<String>();
        String area = "P3:" + order.outcome().pin().substring(0, 3);
        geographies.add(area);
        if (order.stateCode() != null) {
            geographies.add("STATE:" + order.stateCode());
            statesOfArea
                    .computeIfAbsent(area, unused -> new TreeMap<>())
                    .merge("STATE:" + order.stateCode(), 1, Integer::sum);
        }
        return geographies;
    }

    private void evaluate(Place place, LocalDate day) {
        int n = 0;
        int k = 0;
        int over = 0;
        for (int back = 0; back < 7; back++) {
            int[] counts = place.days.getOrDefault(day.minusDays(back), new int[2]);
            n += counts[0];
            k += counts[1];
            over += above(counts[1], counts[0]) ? 1 : 0;
        }
        place.sample = n;
        if (above(k, n) && n >= line.tellSample) {
            place.crossed = place.crossed == null ? day : place.crossed;
            if (place.structural == null && n >= line.minSample && sure(k, n) && over >= line.daysOver) {
                place.structural = day;
            }
        }
        if (place.crossed != null && n >= (place.structural == null ? line.tellSample : line.minSample)) {
            place.calm = k <= line.exit * n + 1e-9 ? place.calm + 1 : 0;
            if (place.calm >= line.calm) {
                place.crossed = null;
                place.structural = null;
                place.calm = 0;
            }
        }
    }

    private boolean above(int k, int n) {
        return k > line.enter * n + 1e-9;
    }

    /** A one-sided score test of "the true share is the line" at z; the Wilson bound inverts this test. */
    private boolean sure(int k, int n) {
        double distance = (double) k / n - line.enter;
        return distance > 0 && distance * distance * n > line.z * line.z * line.enter * (1 - line.enter);
    }

    /** A crossing on few shipments is left to the state, where the state has enough. */
    private boolean told(String geo, Place place) {
        if (place.crossed == null || place.structural != null || place.sample >= line.minSample) {
            return place.crossed != null;
        }
        String wider = stateMostOrdersName(geo);
        return wider == null || places.get(wider).sample < line.minSample;
    }

    /** An area may lie in two states; the one that most orders name counts, of equals the first. */
    private @Nullable String stateMostOrdersName(String area) {
        Map<String, Integer> named = statesOfArea.getOrDefault(area, new TreeMap<>());
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return named.keySet().stream()
                .filter(state -> named.get(state) == most)
                .findFirst()
                .orElse(null);
    }
}

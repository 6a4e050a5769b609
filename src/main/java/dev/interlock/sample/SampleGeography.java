package dev.interlock.sample;

import dev.interlock.fact.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twenty thousand pin codes over all states, few of which get most of the orders. */
final class SampleGeography {

    static final int PINS = 20_000;
    static final int ORDERS_PER_DAY = 5_000;

    private static final long TOTAL_WEIGHT = 1_000_000_000L;
    /** A pin code's weight falls with its rank in its state, from this rank on. */
    private static final int RANK_OFFSET = 8;

    private final List<SamplePin> pins;
    private final long[] cumulated;
    private final Map<String, Long> weights = new LinkedHashMap<>();
    private final Map<String, String> states = new HashMap<>();

    private SampleGeography(List<SamplePin> pins) {
        this.pins = List.copyOf(pins);
        this.cumulated = new long[pins.size()];
        long sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            SamplePin pin = pins.get(i);
            sum += pin.weight();
            cumulated[i] = sum;
            for (Geo geo : List.of(Geo.pin(pin.pin()), Geo.areaOf(pin.pin()), Geo.state(pin.stateCode()))) {
                weights.merge(geo.toString(), pin.weight(), Long::sum);
                states.put(geo.toString(), pin.stateCode());
            }
        }
    }

    /** The geography of {@code seed}. */
    static SampleGeography of(long seed) {
        int shares =
                StateProfile.ALL.stream().mapToInt(StateProfile::orderShare).sum();
        var pins = new ArrayList<SamplePin>(PINS + 100);
        int areas = StateProfile.ALL.stream()
                .mapToInt(state -> state.areas().size())
                .sum();
        int left = PINS;
        for (int s = 0; s < StateProfile.ALL.size(); s++) {
            StateProfile state = StateProfile.ALL.get(s);
            boolean last = s == StateProfile.ALL.size() - 1;
            int count = last ? left : PINS * state.areas().size() / areas;
            left -= count;
            pins.addAll(pinsOf(state, count, TOTAL_WEIGHT / shares * state.orderShare(), Chance.of(seed, 1, s)));
        }
        return new SampleGeography(pins);
    }

    private static List<SamplePin> pinsOf(StateProfile state, int count, long stateWeight, Chance chance) {
        List<String> codes = codes(state, count, chance);
        long[] raw = new long[count];
        for (int rank = 0; rank < count; rank++) {
            raw[rank] = 1_000_000 / (rank + RANK_OFFSET);
        }
        long[] weights = new long[count];
        long total = Arrays.stream(raw).sum();
        for (int i = 0; i < count; i++) {
            weights[i] = stateWeight / 1_000 * raw[i] / total * 1_000;
        }
        settlePlanted(state, codes, weights);
        var pins = new ArrayList<SamplePin>(count);
        for (int i = 0; i < count; i++) {
            String code = codes.get(i);
            int failing = (int) chance.about(state.codFailureBp(), 12);
            pins.add(new SamplePin(code, state.code(), failing, planted(code).orElse(null), weights[i]));
        }
        return pins;
    }

    /** Distinct codes, the areas taken in turn, in an order that makes any of them the busiest. */
    private static List<String> codes(StateProfile state, int count, Chance chance) {
        var codes = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            String area = state.areas().get(i % state.areas().size());
            codes.add("%s%03d".formatted(area, i / state.areas().size() + 1));
        }
        for (int i = codes.size() - 1; i > 0; i--) {
            int other = chance.below(i + 1);
            String moved = codes.get(i);
            codes.set(i, codes.get(other));
            codes.set(other, moved);
        }
        return codes;
    }

    /** Gives planted zones the volume their story asks for; a planted pin code exists in any case. */
    private static void settlePlanted(StateProfile state, List<String> codes, long[] weights) {
        for (Planted zone : Planted.ALL) {
            if (!zone.stateCode().equals(state.code())) {
                continue;
            }
            if (zone.geo().level() == Geo.Level.PIN
                    && !codes.contains(zone.geo().code())) {
                codes.set(codes.size() - 1, zone.geo().code());
            }
            long wanted = TOTAL_WEIGHT / ORDERS_PER_DAY * zone.ordersPerDay();
            long is = 0;
            for (int i = 0; i < weights.length; i++) {
                is += zone.holds(codes.get(i)) ? weights[i] : 0;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] =
                        zone.holds(codes.get(i)) ? weights[i] * (wanted / 1_000) / Math.max(1, is / 1_000) : weights[i];
            }
        }
    }

    private static Optional<Planted> planted(String pin) {
        return Planted.ALL.stream().filter(zone -> zone.holds(pin)).findFirst();
    }

    List<SamplePin> pins() {
        return pins;
    }

    /** One pin code, as likely as orders go there. */
    int pick(Chance chance) {
        long at = chance.below(cumulated[cumulated.length - 1]);
        int found = Arrays.binarySearch(cumulated, at + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Of a million orders, those that go to {@code geo}. */
    long perMillion(Geo geo) {
        long total = cumulated[cumulated.length - 1];
        return weights.getOrDefault(geo.toString(), 0L) * 1_000 / (total / 1_000);
    }

    /** The state that {@code geo} is or lies in. */
    String stateOf(Geo geo) {
        String state = states.get(geo.toString());
        if (state == null) {
            throw new IllegalArgumentException("The sample has no pin code in " + geo + ".");
        }
        return state;
    }

    /** The places of one level that orders go to, the busiest first. */
    List<Geo> busiest(Geo.Level level) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(level.name() + ":"))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Geo.parse(entry.getKey()))
                .toList();
    }
}

package dev.interlock.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a box that no other box covers, as disjoint boxes.
 *
 * <p>Sweeps one axis after the other and goes on, between two borders, with the boxes that reach there
 * alone; the same boxes on the same axis are swept once. After the algorithm for missing rules of
 * Calvanese, Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics and Analysis of DMN Decision Tables",
 * BPM 2016.
 */
final class Uncovered {

    /** A stretch of one axis, and what is open on the axes after it; null when all of them are. */
    private record Stretch(long low, long high, @Nullable List<Stretch> rest) {}

    private record Swept(int depth, List<Integer> boxes) {}

    private final Box whole;
    private final List<Box> boxes;
    private final int[] axes;
    private final int[] spansFrom;
    private final Effort effort;
    private final Map<Swept, List<Stretch>> swept = new HashMap<>();

    private Uncovered(Box whole, List<Box> boxes, Effort effort) {
        this.whole = whole;
        this.boxes = boxes;
        this.effort = effort;
        this.axes = IntStream.range(0, whole.axes())
                .boxed()
                .sorted((one, other) -> Long.compare(spanning(one), spanning(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.spansFrom = boxes.stream().mapToInt(this::spansFrom).toArray();
    }

    /** What {@code boxes} leave open of {@code whole}; the first {@code most}. */
    static List<Box> of(Box whole, List<Box> boxes, int most, Effort effort) {
        List<Box> within = boxes.stream().filter(box -> box.meets(whole)).toList();
        if (within.isEmpty()) {
            return List.of(whole);
        }
        var uncovered = new Uncovered(whole, within, effort);
        List<Stretch> open =
                uncovered.open(0, IntStream.range(0, within.size()).boxed().toList());
        var found = new ArrayList<Box>();
        uncovered.collect(open, 0, whole.low().clone(), whole.high().clone(), most, found);
        return found;
    }

    private long spanning(int axis) {
        return boxes.stream().filter(box -> spans(box, axis)).count();
    }

    private boolean spans(Box box, int axis) {
        return box.low()[axis] <= whole.low()[axis] && box.high()[axis] >= whole.high()[axis];
    }

    /** From which depth on {@code box} covers everything. */
    private int spansFrom(Box box) {
        int depth = axes.length;
        while (depth > 0 && spans(box, axes[depth - 1])) {
            depth--;
        }
        return depth;
    }

    private List<Stretch> open(int depth, List<Integer> reaching) {
        if (reaching.stream().anyMatch(box -> spansFrom[box] <= depth)) {
            return List.of();
        }
        var key = new Swept(depth, reaching);
        List<Stretch> known = swept.get(key);
        if (known == null) {
            known = sweep(depth, reaching);
            swept.put(key, known);
        }
        return known;
    }

    private List<Stretch> sweep(int depth, List<Integer> reaching) {
        int axis = axes[depth];
        long[] starts = starts(axis, reaching);
        var stretches = new ArrayList<Stretch>();
        for (int at = 0; at < starts.length; at++) {
            long low = starts[at];
            long high = at + 1 < starts.length ? starts[at + 1] - 1 : whole.high()[axis];
            effort.spend(reaching.size());
            List<Integer> here = reaching.stream()
                    .filter(box ->
                            boxes.get(box).low()[axis] <= low && boxes.get(box).high()[axis] >= high)
                    .toList();
            List<Stretch> rest = here.isEmpty() ? null : open(depth + 1, here);
            if (rest == null || !rest.isEmpty()) {
                add(new Stretch(low, high, rest), stretches);
            }
        }
        return List.copyOf(stretches);
    }

    /** Stretches side by side that leave the same open are one. */
    private static void add(Stretch next, List<Stretch> stretches) {
        if (!stretches.isEmpty()) {
            Stretch last = stretches.get(stretches.size() - 1);
            boolean same = next.rest == null ? last.rest == null : next.rest.equals(last.rest);
            if (same && last.high + 1 == next.low) {
                stretches.set(stretches.size() - 1, new Stretch(last.low, next.high, last.rest));
                return;
            }
        }
        stretches.add(next);
    }

    /** Where on {@code axis} a box begins, or the point after one ends, in order. */
    private long[] starts(int axis, List<Integer> reaching) {
        long first = whole.low()[axis];
        long last = whole.high()[axis];
        long[] starts = new long[2 * reaching.size() + 1];
        int count = 0;
        starts[count++] = first;
        for (int index : reaching) {
            Box box = boxes.get(index);
            if (box.low()[axis] > first) {
                starts[count++] = box.low()[axis];
            }
            if (box.high()[axis] < last) {
                starts[count++] = box.high()[axis] + 1;
            }
        }
        return Arrays.stream(starts, 0, count).sorted().distinct().toArray();
    }

    private void collect(@Nullable List<Stretch> open, int depth, long[] low, long[] high, int most, List<Box> found) {
        if (open == null) {
            found.add(new Box(low, high));
            return;
        }
        for (Stretch stretch : open) {
            if (found.size() >= most) {
                return;
            }
            int axis = axes[depth];
            long[] from = low.clone();
            long[] to = high.clone();
            from[axis] = stretch.low;
            to[axis] = stretch.high;
            collect(stretch.rest, depth + 1, from, to, most, found);
        }
    }
}

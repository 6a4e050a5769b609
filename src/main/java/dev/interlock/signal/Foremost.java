package dev.interlock.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, without putting all of them in order. */
final class Foremost {

    private Foremost() {}

    /** The {@code most} of {@code all} that come first by {@code order}, in that order. */
    static <T> List<T> of(Collection<T> all, Comparator<? super T> order, int most) {
        var last = new PriorityQueue<T>(most + 1, order.reversed());
        for (T one : all) {
            if (last.size() < most || order.compare(one, last.peek()) < 0) {
                last.add(one);
                if (last.size() > most) {
                    last.poll();
                }
            }
        }
        var first = new ArrayList<>(last);
        first.sort(order);
        return List.copyOf(first);
    }
}

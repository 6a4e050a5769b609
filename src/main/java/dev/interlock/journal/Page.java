package dev.interlock.journal;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some of a long list.
 *
 * @param next where the next page begins, to be handed back as it is; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items on one page. */
    public static final int LONGEST = 1_000;

    /** A page of {@code limit} items out of one more than that, where there is one more. */
    static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, Cursor.write(cursor.apply(items.get(limit - 1))));
    }

    /**
     * Which page is asked for.
     *
     * @param last the key of the last item before it; null for the first page
     */
    public record Place(@Nullable String last, int limit) {

        /**
         * The page that begins at a cursor; null for the first.
         *
         * @throws BadPage when the limit or the cursor is none
         */
        public static Place of(@Nullable String after, int limit) {
            return new Place(Cursor.read(after), within(limit));
        }
    }

    /**
     * One page of what is in no order: looked through once, and only so much kept as the page holds.
     *
     * @param key what sorts it, unlike any other's
     */
    public static <T> Page<T> of(Stream<T> all, Function<T, String> key, Place place) {
        int most = place.limit() + 1;
        String last = place.last();
        var first = new PriorityQueue<T>(Comparator.comparing(key).reversed());
        all.filter(one -> last == null || key.apply(one).compareTo(last) > 0).forEach(one -> {
            first.add(one);
            if (first.size() > most) {
                first.remove();
            }
        });
        return of(first.stream().sorted(Comparator.comparing(key)).toList(), place.limit(), key);
    }

    static int within(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new BadPage("The limit (%d) must be from 1 to %d.".formatted(limit, LONGEST));
        }
        return limit;
    }
}

package dev.interlock.journal;

import java.util.List;
import java.util.function.Function;
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

    static int within(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new BadPage("The limit (%d) must be from 1 to %d.".formatted(limit, LONGEST));
        }
        return limit;
    }
}

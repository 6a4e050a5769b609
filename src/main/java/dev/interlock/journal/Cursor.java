package dev.interlock.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page begins, written so that nobody is tempted to read it. */
final class Cursor {

    private Cursor() {}

    static String write(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written; null for the first page. */
    static @Nullable String read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String last = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!Soundness.unicode(last)) {
                throw none(cursor);
            }
            return last;
        } catch (IllegalArgumentException e) {
            throw none(cursor);
        }
    }

    static @Nullable UUID readId(@Nullable String cursor) {
        String last = read(cursor);
        try {
            return last == null ? null : UUID.fromString(last);
        } catch (IllegalArgumentException e) {
            throw none(cursor);
        }
    }

    static long readPosition(@Nullable String cursor) {
        String last = read(cursor);
        try {
            return last == null ? 0 : Long.parseLong(last);
        } catch (NumberFormatException e) {
            throw none(cursor);
        }
    }

    /** Several texts without control characters as one key; read back by {@link #readParts}. */
    static String parts(String... parts) {
        return String.join("\n", parts);
    }

    /** What {@link #parts} joined; empty texts for the first page. */
    static List<String> readParts(@Nullable String cursor, int count) {
        String last = read(cursor);
        List<String> parts = last == null ? Collections.nCopies(count, "") : List.of(last.split("\n", -1));
        if (parts.size() != count) {
            throw none(cursor);
        }
        return parts;
    }

    private static BadPage none(@Nullable String cursor) {
        return new BadPage(
                "There is no page (%s). Maybe the cursor of another list was sent; hand back what \"next\" said."
                        .formatted(cursor));
    }
}

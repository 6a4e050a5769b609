package dev.interlock.fact;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * There is a document that proves something of a settlement. The document itself is no fact: it lies apart, where only
 * some may read it.
 *
 * @param item what it speaks of; null for everything of the counterparty, such as an agreement
 * @param document the SHA-256 of its bytes, in lower-case hexadecimal
 * @param mediaType what its bytes are, by themselves
 * @param bytes its size
 */
public record Evidence(
        String counterparty, @Nullable String item, EvidenceKind kind, String document, String mediaType, long bytes)
        implements Registration {

    /** By kind, then by document. */
    public static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::kind).thenComparing(Evidence::document);

    public Evidence {
        Guard.of(Evidence.class)
                .text(counterparty, "counterparty")
                .optionalText(item, "item")
                .require(
                        item == null || !item.isBlank(),
                        "item",
                        item,
                        "The item must not be blank; leave it out for all.")
                .present(kind, "kind")
                .text(document, "document")
                .text(mediaType, "mediaType")
                .check();
    }

    /** Whether it speaks of {@code asked}. */
    public boolean covers(String asked) {
        return item == null || item.equals(asked);
    }

    /** The same document is registered once; nothing newer can be said of it. */
    @Override
    public Instant observedAt() {
        return Instant.EPOCH;
    }

    @Override
    public FactKey key() {
        return FactKey.of(Evidence.class, counterparty, item == null ? "" : item, kind, document);
    }
}

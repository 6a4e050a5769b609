package dev.interlock.reporting;

import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Evidence;
import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.InvalidFact;
import dev.interlock.journal.Documents;
import dev.interlock.journal.Documents.Document;
import dev.interlock.journal.Memory;
import dev.interlock.journal.Sha256;
import dev.interlock.reporting.EvidenceRefused.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Documents that prove claims. The bytes are kept apart; that they are there, and what they prove, is registered with
 * the brand's desk, so that rules can ask for it.
 */
@ApplicationScoped
public class EvidenceShelf {

    private final Brands brands;
    private final Documents documents;
    private final Memory memory;
    private final Clock clock;
    private final long documentBytes;
    private final long brandBytes;
    private final int mostOfOneItem;
    /** A document that comes is not destroyed by another that goes. */
    private final OneAtATime changes = new OneAtATime();

    EvidenceShelf(
            Brands brands,
            Documents documents,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "interlock.evidence.document-bytes", defaultValue = "10485760") long documentBytes,
            @ConfigProperty(name = "interlock.evidence.brand-bytes", defaultValue = "5368709120") long brandBytes,
            @ConfigProperty(name = "interlock.evidence.of-one-item-most", defaultValue = "50") int mostOfOneItem) {
        this.brands = brands;
        this.documents = documents;
        this.memory = new Memory(database);
        this.clock = clock;
        this.documentBytes = documentBytes;
        this.brandBytes = brandBytes;
        this.mostOfOneItem = mostOfOneItem;
    }

    /**
     * What a document is brought for.
     *
     * @param item what it speaks of; null for everything of the counterparty
     */
    public record Proof(String counterparty, @Nullable String item, EvidenceKind kind) {

        static Proof of(Evidence evidence) {
            return new Proof(evidence.counterparty(), evidence.item(), evidence.kind());
        }
    }

    /**
     * Keeps a document that {@code person} brought. The same one for the same purpose is kept once.
     *
     * @param said the media type it was sent with
     * @throws EvidenceRefused when it cannot be kept
     */
    public Evidence add(String brand, String person, Proof proof, String said, byte[] content) {
        if (content.length == 0 || content.length > documentBytes) {
            throw new EvidenceRefused(
                    content.length == 0 ? Why.INVALID : Why.TOO_LARGE,
                    "A document has 1 to %d bytes (interlock.evidence.document-bytes); this one has %d."
                            .formatted(documentBytes, content.length));
        }
        String type = DocumentTypes.of(content, said);
        var evidence = evidence(proof, HexFormat.of().formatHex(Sha256.of(content)), type, content.length);
        BrandDesk desk = brands.desk(brand);
        return changes.alone(brand, () -> {
            Collection<Evidence> known = known(brand);
            if (!known.contains(evidence)) {
                requireRoom(brand, evidence, known);
                Document document = new Document(evidence.document(), type, content);
                documents.keep(brand, document, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
                BrandDesk.joined(desk.hold(person, List.of(evidence), List.of()));
            }
            return evidence;
        });
    }

    /** What there is of {@code counterparty}; of everybody when it is null. By counterparty, item, kind. */
    public List<Evidence> list(String brand, @Nullable String counterparty, @Nullable String item) {
        return known(brand).stream()
                .filter(one -> counterparty == null || one.counterparty().equals(counterparty))
                .filter(one -> item == null || one.covers(item))
                .sorted(Comparator.comparing(one -> one.key().id()))
                .toList();
    }

    /**
     * One document.
     *
     * @throws EvidenceRefused when it is not there
     */
    public Document open(String brand, String id) {
        return known(brand).stream()
                .filter(one -> one.document().equals(id))
                .findFirst()
                .flatMap(one -> documents.find(brand, id))
                .orElseThrow(() -> new EvidenceRefused(Why.UNKNOWN, "There is no document (%s).".formatted(id)));
    }

    /**
     * Takes a document away from what it was brought for; when it proves nothing else, it is destroyed.
     *
     * @throws EvidenceRefused when it is not there
     */
    public void remove(String brand, String person, Proof proof, String id) {
        BrandDesk desk = brands.desk(brand);
        changes.alone(brand, () -> {
            Evidence found = known(brand).stream()
                    .filter(one -> one.document().equals(id) && proof.equals(Proof.of(one)))
                    .findFirst()
                    .orElseThrow(() -> new EvidenceRefused(
                            Why.UNKNOWN, "There is no document (%s) that proves this.".formatted(id)));
            BrandDesk.joined(desk.hold(person, List.of(), List.of(found.key())));
            if (known(brand).stream().noneMatch(one -> one.document().equals(id))) {
                documents.destroy(brand, id);
            }
            return found;
        });
    }

    private void requireRoom(String brand, Evidence evidence, Collection<Evidence> known) {
        long ofItem = known.stream()
                .filter(one -> one.counterparty().equals(evidence.counterparty())
                        && Objects.equals(one.item(), evidence.item()))
                .count();
        if (ofItem >= mostOfOneItem) {
            throw new EvidenceRefused(
                    Why.TOO_LARGE,
                    "%d documents of it are there; that is the most (interlock.evidence.of-one-item-most)."
                            .formatted(ofItem));
        }
        long together = documents.bytes(brand);
        if (together + evidence.bytes() > brandBytes) {
            throw new EvidenceRefused(
                    Why.TOO_LARGE,
                    "The documents of (%s) have %d bytes; with this one they would exceed %d (interlock.evidence.brand-bytes)."
                            .formatted(brand, together, brandBytes));
        }
    }

    private Collection<Evidence> known(String brand) {
        return memory.known(brand, Evidence.class).values();
    }

    private static Evidence evidence(Proof proof, String id, String type, long bytes) {
        try {
            return new Evidence(proof.counterparty(), proof.item(), proof.kind(), id, type, bytes);
        } catch (InvalidFact invalid) {
            throw new EvidenceRefused(Why.INVALID, String.valueOf(invalid.getMessage()));
        }
    }
}

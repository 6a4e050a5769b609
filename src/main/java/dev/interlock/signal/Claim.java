package dev.interlock.signal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Evidence;
import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.policy.ClaimWindow;
import dev.interlock.policy.EvidenceLine;
import java.time.LocalDate;
import java.util.List;

/**
 * A wrong amount that can be claimed back, with what proves it.
 *
 * @param claimBy the last day on which the counterparty takes it
 * @param filedAt where it is filed
 * @param documents that are there, by kind
 * @param missing kinds of documents that are asked for and not there
 */
public record Claim(
        SettlementVariance variance,
        LocalDate claimBy,
        String filedAt,
        List<Document> documents,
        List<EvidenceKind> missing,
        int actWithinHours)
        implements Figure {

    /**
     * A document that is there.
     *
     * @param id the SHA-256 of its bytes
     */
    public record Document(EvidenceKind kind, String id, String mediaType, long bytes) {}

    /** {@code required} and {@code held} in whatever order they come. */
    public Claim(SettlementVariance variance, ClaimWindow window, List<EvidenceLine> required, List<Evidence> held) {
        this(
                variance,
                window.claimBy(variance.since(), variance.happenedOn()),
                window.filedAt(),
                held.stream()
                        .sorted(Evidence.ORDER)
                        .map(one -> new Document(one.kind(), one.document(), one.mediaType(), one.bytes()))
                        .distinct()
                        .toList(),
                required.stream()
                        .map(EvidenceLine::document)
                        .filter(kind -> held.stream().noneMatch(one -> one.kind() == kind))
                        .sorted()
                        .distinct()
                        .toList(),
                window.actWithinHours());
    }

    /** Who settles. */
    public String counterparty() {
        return variance.counterparty();
    }

    /** What it is settled for. */
    public String item() {
        return variance.item();
    }

    /** What happened to it. */
    public BillableEvent event() {
        return variance.event();
    }

    /** What the amount is for. */
    public SettlementComponent component() {
        return variance.component();
    }

    /** What is claimed. */
    public long paise() {
        return variance.atStakePaise();
    }

    /** Whether every document that is asked for is there. */
    public boolean complete() {
        return missing.isEmpty();
    }

    @Override
    public String subject() {
        return variance.key().subject() + '|' + variance.key().target();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return variance.hashCode();
    }
}

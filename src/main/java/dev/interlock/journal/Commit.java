package dev.interlock.journal;

import dev.interlock.engine.Folded;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.FactKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction will write for one brand, in the making. Nothing of it has happened before
 * {@link Ledger#commit}. Of a fact or a conclusion that changes several times, the last state is written.
 */
public final class Commit {

    /** A request kept apart, and the rule that failed on it. */
    record Quarantine(long position, String rule, String rulebook) {}

    /** What folded days stood for, and the entry that says so. */
    record FoldedAt(long position, Folded folded) {}

    private final Head before;
    private Head head;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<FactKey, Optional<KnownFact>> facts = new LinkedHashMap<>();
    private final List<StoredDecision> decisions = new ArrayList<>();
    private final Map<UUID, StoredConclusion> conclusions = new LinkedHashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private final Map<List<Object>, Delivered> delivered = new LinkedHashMap<>();
    private final List<Quarantine> quarantined = new ArrayList<>();
    private final List<Long> released = new ArrayList<>();
    private final List<BulkVersion> kept = new ArrayList<>();
    private final Map<FactKey, Integer> lastKept = new HashMap<>();
    private final Map<MissedCode.Which, MissedCode> missed = new LinkedHashMap<>();
    private @Nullable FoldedAt folded;

    /** Begins after {@code head}, in its epoch. */
    public Commit(Head head) {
        this.before = head;
        this.head = head;
    }

    /** Where the journal will stand. */
    public Head head() {
        return head;
    }

    /** Whether there is nothing to write. */
    public boolean empty() {
        return entries.isEmpty();
    }

    /** Appends an entry; it is sealed into the chain at once. */
    public Entry append(
            EntryKind kind,
            @Nullable Instant asOf,
            Instant receivedAt,
            String principal,
            @Nullable String idempotencyKey,
            byte[] payload) {
        Entry entry = head.next(kind, asOf, receivedAt, principal, idempotencyKey, payload);
        entries.add(entry);
        head = head.after(entry);
        return entry;
    }

    /** From here on {@code rulebook} decides; it must have been saved. */
    public void activate(String rulebook, boolean own) {
        head = head.under(rulebook, own);
    }

    /** The fact is what the brand knows now. */
    public void know(KnownFact fact) {
        facts.put(fact.key(), Optional.of(fact));
    }

    /** The brand knows the fact no more. */
    public void retire(FactKey key) {
        facts.put(key, Optional.empty());
    }

    /** A bulk fact is what the brand knows now, told by the entry at {@code position}. */
    public void keep(Bulk fact, long position, int ordinal) {
        Integer before = lastKept.put(fact.key(), kept.size());
        if (before != null) {
            BulkVersion version = kept.get(before);
            kept.set(before, new BulkVersion(version.fact(), version.position(), version.ordinal(), position));
        }
        kept.add(new BulkVersion(fact, position, ordinal, null));
    }

    /** What this commit will say of a bulk fact; empty when it says nothing of it. */
    public Optional<Bulk> kept(FactKey key) {
        return Optional.ofNullable(lastKept.get(key)).map(last -> kept.get(last).fact());
    }

    List<BulkVersion> kept() {
        return kept;
    }

    /** A fact of {@code type} that {@code entry} told said a code that is not known. */
    public void missed(Entry entry, String type, UnknownCode unknown) {
        var which = new MissedCode.Which(type, unknown.field(), unknown.code());
        missed.merge(which, MissedCode.once(which, entry), MissedCode::and);
    }

    List<MissedCode> missed() {
        return List.copyOf(missed.values());
    }

    /** The days that entry {@code position} folded. */
    public void fold(long position, Folded state) {
        folded = new FoldedAt(position, state);
    }

    public void decide(StoredDecision decision) {
        decisions.add(decision);
    }

    public void conclude(StoredConclusion conclusion) {
        conclusions.put(conclusion.id(), conclusion);
    }

    /** The intervention came to stand elsewhere. */
    public void move(Moved step) {
        moved.add(step);
    }

    /** A department came to stand elsewhere with a signal. */
    public void deliver(Delivered delivery) {
        delivered.merge(
                List.of(delivery.signal(), delivery.department()), delivery, (before, now) -> now.after(before));
    }

    /** The request at {@code position} is kept apart because of {@code rule}. */
    public void quarantine(long position, String rule, String rulebook) {
        quarantined.add(new Quarantine(position, rule, rulebook));
    }

    /** The request quarantined at {@code position} was told after all. */
    public void release(long position) {
        released.add(position);
    }

    /** Where the journal stood. */
    public Head before() {
        return before;
    }

    List<Entry> entries() {
        return entries;
    }

    List<KnownFact> known() {
        return facts.values().stream().flatMap(Optional::stream).toList();
    }

    List<FactKey> retired() {
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<StoredDecision> decisions() {
        return decisions;
    }

    /** Cleared ones first: at any moment at most one stands under one key. */
    List<StoredConclusion> conclusions() {
        return conclusions.values().stream()
                .sorted((a, b) -> b.status().compareTo(a.status()))
                .toList();
    }

    List<Moved> moved() {
        return moved;
    }

    List<Delivered> delivered() {
        return List.copyOf(delivered.values());
    }

    List<Quarantine> quarantined() {
        return quarantined;
    }

    List<Long> released() {
        return released;
    }

    @Nullable
    FoldedAt folded() {
        return folded;
    }
}

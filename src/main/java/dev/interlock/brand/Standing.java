package dev.interlock.brand;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.intervention.ApprovalRequest;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The conclusions that stand at one desk, each with the identity it keeps while it stands.
 *
 * <p>What differs is found against what stands here, by content: one request may move the clock, fold days
 * and tell facts, and only the difference between before and after is told.
 */
final class Standing {

    /**
     * The decision that finds differences.
     *
     * @param opening the position of the entry that registers new identities
     * @param now what time it is on the wall; new ids sort by it
     * @param register knows the identities of interventions
     * @param registered what it registered
     */
    record By(UUID decision, Instant asOf, long opening, Instant now, Register register, Registered registered) {}

    private final Ids ids;
    private final Map<ConclusionKey, StoredConclusion> open = new HashMap<>();

    Standing(Ids ids, Collection<StoredConclusion> stored) {
        this.ids = ids;
        stored.forEach(conclusion -> open.put(conclusion.key(), conclusion));
    }

    boolean empty() {
        return open.isEmpty();
    }

    int size() {
        return open.size();
    }

    /** What stands under the identity {@code id}. */
    Optional<StoredConclusion> find(UUID id) {
        return open.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What asks a person about the intervention {@code id}. */
    Optional<StoredConclusion> asking(UUID id) {
        return open.values().stream()
                .filter(one -> one.key().type().equals(ApprovalRequest.class.getSimpleName())
                        && one.key().subject().equals(id.toString()))
                .findFirst();
    }

    /** Whether {@code all}, everything that is concluded now, is not what stands here. */
    boolean differsFrom(List<Change> all) {
        return all.size() != open.size()
                || all.stream().anyMatch(change -> {
                    StoredConclusion stored = open.get(change.conclusion().key());
                    return stored == null || !Arrays.equals(stored.body(), json(change.conclusion()));
                });
    }

    /** What differs after {@code changes}, in key order; it stands, or stands no more, from here on. */
    List<Differing> differ(By by, BrandSession session, List<Change> changes) {
        Map<ConclusionKey, Change> last = new TreeMap<>();
        changes.forEach(change -> last.put(change.conclusion().key(), change));
        var differing = new ArrayList<Differing>();
        for (ConclusionKey key : by.registered().reopened()) {
            withdraw(by, key).ifPresent(differing::add);
            session.standing(key)
                    .map(again -> new Change(
                            Change.Kind.RAISED, again, null, session.why(key).orElse(null)))
                    .ifPresent(change -> last.put(key, change));
        }
        last.forEach((key, change) -> {
            if (change.kind() == Change.Kind.WITHDRAWN || renamed(by, key)) {
                withdraw(by, key).ifPresent(differing::add);
            }
            if (change.kind() != Change.Kind.WITHDRAWN) {
                conclude(by, key, change).ifPresent(differing::add);
            }
        });
        return differing;
    }

    /** Whether what stands here went and came again within the decision, and so has another identity. */
    private boolean renamed(By by, ConclusionKey key) {
        StoredConclusion before = open.get(key);
        return before != null
                && by.register().id(key).filter(id -> !id.equals(before.id())).isPresent();
    }

    /** Like {@link #differ}, where {@code all} is everything that stands now. */
    List<Differing> differFromAll(By by, BrandSession session, List<Change> all) {
        Set<ConclusionKey> gone = new HashSet<>(open.keySet());
        all.forEach(change -> gone.remove(change.conclusion().key()));
        var differing = new ArrayList<>(differ(by, session, all));
        gone.stream().sorted().map(key -> withdraw(by, key)).forEach(one -> one.ifPresent(differing::add));
        return differing;
    }

    private Optional<Differing> conclude(By by, ConclusionKey key, Change change) {
        Conclusion conclusion = change.conclusion();
        byte[] body = json(conclusion);
        StoredConclusion before = open.get(key);
        if (before == null) {
            StoredConclusion raised = raised(by, key, conclusion, body);
            open.put(key, raised);
            return Optional.of(
                    new Differing(ConclusionChange.Kind.RAISED, raised, null, Request.parse(body), change.because()));
        }
        if (Arrays.equals(before.body(), body)) {
            return Optional.empty();
        }
        StoredConclusion changed = before.saying(body, by.decision());
        open.put(key, changed);
        return Optional.of(new Differing(
                ConclusionChange.Kind.CHANGED,
                changed,
                Request.parse(before.body()),
                Request.parse(body),
                change.because()));
    }

    private StoredConclusion raised(By by, ConclusionKey key, Conclusion conclusion, byte[] body) {
        int hours = conclusion.actWithinHours();
        UUID id = by.register().id(key).orElseGet(() -> ids.next(by.now()));
        return new StoredConclusion(
                id,
                conclusion instanceof Signal ? StoredConclusion.Kind.SIGNAL : StoredConclusion.Kind.INTERVENTION,
                key,
                by.asOf(),
                hours > 0 ? by.asOf().plus(Duration.ofHours(hours)) : null,
                null,
                body,
                by.decision(),
                by.decision(),
                by.opening());
    }

    private Optional<Differing> withdraw(By by, ConclusionKey key) {
        StoredConclusion before = open.remove(key);
        if (before == null) {
            return Optional.empty();
        }
        return Optional.of(new Differing(
                ConclusionChange.Kind.WITHDRAWN,
                before.cleared(by.asOf(), by.decision()),
                Request.parse(before.body()),
                Request.parse(before.body()),
                null));
    }

    private static byte[] json(Conclusion conclusion) {
        try {
            return CanonicalJson.mapper().writeValueAsBytes(conclusion);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The conclusion (%s) has no JSON.".formatted(conclusion), e);
        }
    }
}

package dev.interlock.intervention;

import dev.interlock.fact.LimitKind;
import dev.interlock.policy.ApprovalBand;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A person must say yes to an intervention, or no.
 *
 * @param id the intervention
 * @param intervention the simple name of its type
 * @param action what should be done
 * @param movedPaise how much that moves in a day
 * @param gates the limits it would cross, with figures
 * @param role who must answer
 * @param proposer who told what it was concluded from, and so may not answer
 * @param raisedAt when they were asked: when the intervention was raised, or its loop switched on again
 * @param expiresHours hours since then when it is recorded that nobody answered
 */
public record ApprovalRequest(
        UUID id,
        String intervention,
        String action,
        long movedPaise,
        List<Limit> gates,
        String role,
        String proposer,
        Instant raisedAt,
        int expiresHours,
        int actWithinHours)
        implements Signal {

    /** One limit, with what the intervention would bring it to. */
    public record Limit(LimitKind kind, long figure, long limit) {}

    /** Asks for {@code asked}, which crosses {@code gates}, in whatever order they come. */
    public ApprovalRequest(Asked asked, Instant since, ApprovalBand band, List<Gate> gates) {
        this(
                asked.id(),
                asked.proposal().intervention(),
                asked.action(),
                asked.movedPaise(),
                gates.stream()
                        .map(gate -> new Limit(gate.kind(), gate.figure(), gate.limit()))
                        .sorted(Comparator.comparing(Limit::kind))
                        .toList(),
                band.role(),
                asked.opened().proposer(),
                since,
                band.expiresHours(),
                band.expiresHours());
    }

    @Override
    public String signalClass() {
        return intervention;
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ApprovalRequest.class, id, role);
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention that should be done came to stand, and keeps this identity while it asks for the same.
 *
 * @param id the identity
 * @param intervention the simple name of the intervention's type
 * @param subject what it is about
 * @param target whom or what it concerns
 * @param raisedAt the brand's clock when it was first concluded
 * @param actBy by when somebody must have acted; null when nobody must
 * @param cause what it was first concluded from
 * @param proposer who told what it was first concluded from
 * @param together how many of its type came to stand by the same decision
 */
public record Opened(
        UUID id,
        String intervention,
        String subject,
        String target,
        Instant raisedAt,
        @Nullable Instant actBy,
        Cause cause,
        String proposer,
        int together,
        Instant observedAt)
        implements Registration {

    /** What made the desk conclude. */
    public enum Cause {
        /** An integrator's facts. */
        FACTS,
        /** The clock moved. */
        CLOCK,
        /** Another rulebook was activated. */
        RULEBOOK,
        /** A ruling, an execution or a switch. */
        GOVERNANCE
    }

    public Opened {
        Guard.of(Opened.class)
                .present(id, "id")
                .present(intervention, "intervention")
                .present(subject, "subject")
                .present(target, "target")
                .present(raisedAt, "raisedAt")
                .present(cause, "cause")
                .present(proposer, "proposer")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(Opened.class, id);
    }
}

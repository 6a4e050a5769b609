package dev.interlock.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A signal came to stand, and keeps this identity while it stands.
 *
 * @param id the identity
 * @param signal the simple name of the signal's type
 * @param subject what it is about
 * @param target whom or what it concerns
 * @param signalClass what its way depends on besides its type; empty when nothing does
 * @param raisedAt the brand's clock when it was first concluded
 * @param classSince the brand's clock since when it is of its class
 */
public record Raised(
        UUID id, String signal, String subject, String target, String signalClass, Instant raisedAt, Instant classSince)
        implements Registration {

    public Raised {
        Guard.of(Raised.class)
                .present(id, "id")
                .present(signal, "signal")
                .present(subject, "subject")
                .present(target, "target")
                .present(signalClass, "signalClass")
                .present(raisedAt, "raisedAt")
                .present(classSince, "classSince")
                .check();
    }

    /** The same signal, of {@code another} class from {@code moment} on. */
    public Raised of(String another, Instant moment) {
        return new Raised(id, signal, subject, target, another, raisedAt, moment);
    }

    @Override
    public Instant observedAt() {
        return classSince;
    }

    @Override
    public FactKey key() {
        return FactKey.of(Raised.class, id);
    }
}

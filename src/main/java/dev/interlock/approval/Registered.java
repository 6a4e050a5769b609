package dev.interlock.approval;

import dev.interlock.engine.Change;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Registration;
import dev.interlock.signal.ConclusionKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was registered after one decision, in order, and what followed from it.
 *
 * @param registrations told to the session, in order
 * @param over registrations that are no longer held
 * @param changes everything that changed, first to last
 * @param firings how many rules fired
 * @param reopened interventions that stand on under a new identity
 * @param states interventions that came to stand elsewhere
 * @param heard departments that came to stand elsewhere with a signal
 */
public record Registered(
        List<Registration> registrations,
        List<FactKey> over,
        List<Change> changes,
        int firings,
        Set<ConclusionKey> reopened,
        Map<UUID, State> states,
        List<Heard> heard) {

    /** Whether there is nothing to journal. */
    public boolean nothing() {
        return registrations.isEmpty() && over.isEmpty();
    }
}

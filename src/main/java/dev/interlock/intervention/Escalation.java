package dev.interlock.intervention;

import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.util.UUID;

/**
 * Nobody answered for hours: another role hears of it, and may answer as well.
 *
 * @param id the intervention
 * @param afterHours since they were asked
 * @param role who hears of it
 */
public record Escalation(UUID id, int afterHours, String role, String proposer) implements Signal {

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(Escalation.class, id, afterHours + "|" + role);
    }

    @Override
    public int actWithinHours() {
        return 0;
    }
}

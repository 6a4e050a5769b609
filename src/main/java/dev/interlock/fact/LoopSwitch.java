package dev.interlock.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loop may act for this brand. A loop of which nobody ever said anything is on.
 *
 * @param by who switched last
 * @param askedOnBy who asked to switch it on again; null when nobody did since it was switched off
 * @param reason why, in the person's words
 */
public record LoopSwitch(Loop loop, State state, String by, Instant at, @Nullable String askedOnBy, String reason)
        implements Registration {

    /** What the loop may do. */
    public enum State {
        /** It acts within its limits. */
        ON,
        /** It derives and records, and acts on nothing. */
        SHADOW,
        /** It was stopped. */
        OFF
    }

    public LoopSwitch {
        Guard.of(LoopSwitch.class)
                .present(loop, "loop")
                .present(state, "state")
                .present(by, "by")
                .present(at, "at")
                .text(reason, "reason")
                .optionalText(askedOnBy, "askedOnBy")
                .check();
    }

    /** Whether it was switched on later than at {@code moment}. */
    public boolean switchedOnAfter(Instant moment) {
        return state == State.ON && at.isAfter(moment);
    }

    @Override
    public Instant observedAt() {
        return at;
    }

    @Override
    public FactKey key() {
        return FactKey.of(LoopSwitch.class, loop);
    }
}

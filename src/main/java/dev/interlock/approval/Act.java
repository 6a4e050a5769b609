package dev.interlock.approval;

import dev.interlock.fact.Department;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person or an integrator asks the desk to register. */
public sealed interface Act {

    /** An answer to an intervention that waits for a person. */
    sealed interface Answering extends Act {

        /** The intervention. */
        UUID id();

        /** Why; null when nothing was said. */
        @Nullable
        String reason();
    }

    /** Let it go ahead. */
    record Approve(UUID id, @Nullable String reason) implements Answering {}

    /** Let something else go ahead. */
    record Override(UUID id, Mechanism mechanism, String reason) implements Answering {}

    /** Let nothing go ahead. */
    record Reject(UUID id, String reason) implements Answering {}

    /**
     * What became of a released intervention.
     *
     * @param movedPaise how much it moves in a day; null when as much as was ruled
     * @param before how the target was before, in the channel's own words
     * @param after how it is now
     */
    record Report(
            UUID id,
            Execution.Outcome outcome,
            @Nullable Long movedPaise,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String note)
            implements Act {}

    /** Say that {@code department} heard the signal {@code id}. */
    record Acknowledge(UUID id, Department department, @Nullable String note) implements Act {}

    /** Let a loop act, or not. */
    record Switch(Loop loop, LoopSwitch.State state, String reason) implements Act {}
}

package dev.interlock.http.interventions;

import dev.interlock.approval.Act;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import dev.interlock.http.problem.Wanted;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of what people and integrators ask for. */
final class Wishes {

    private static final String SEEN =
            "The `evidence` of the intervention as it was shown; when it has changed since, the answer is refused.";

    /** A reason is a paragraph, not a file. */
    private static final int REASON_LONGEST = 2_000;

    private static final int SHORT_REASON_LONGEST = 200;

    private Wishes() {}

    @Schema(name = "ApproveWish")
    record Approve(
            @Schema(description = SEEN, required = true) @Nullable UUID seen,
            @Schema(description = "Why.") @Nullable String reason) {

        Act act(UUID id) {
            new Wanted()
                    .needs("seen", seen)
                    .atMost("reason", reason, REASON_LONGEST)
                    .check();
            return new Act.Approve(id, reason);
        }
    }

    @Schema(name = "OverrideWish")
    record Override(
            @Schema(description = SEEN, required = true) @Nullable UUID seen,
            @Schema(description = "What is to be done instead; one of the options.", required = true) @Nullable
                    Mechanism mechanism,
            @Schema(description = "Why.", required = true) @Nullable String reason) {

        Act act(UUID id) {
            new Wanted()
                    .needs("seen", seen)
                    .needs("mechanism", mechanism)
                    .needs("reason", reason)
                    .atMost("reason", reason, REASON_LONGEST)
                    .check();
            return new Act.Override(id, Objects.requireNonNull(mechanism), Objects.requireNonNull(reason));
        }
    }

    @Schema(name = "RejectWish")
    record Reject(
            @Schema(description = SEEN, required = true) @Nullable UUID seen,
            @Schema(description = "Why.", required = true) @Nullable String reason) {

        Act act(UUID id) {
            new Wanted()
                    .needs("seen", seen)
                    .needs("reason", reason)
                    .atMost("reason", reason, REASON_LONGEST)
                    .check();
            return new Act.Reject(id, Objects.requireNonNull(reason));
        }
    }

    @Schema(name = "ExecutionReport")
    record Report(
            @Schema(
                            description = "What became of it.",
                            required = true,
                            enumeration = {"CARRIED_OUT", "PARTIALLY_CARRIED_OUT", "FAILED", "REVERTED_BY_HAND"})
                    Execution.@Nullable Outcome outcome,
            @Schema(description = "How much it moves in a day, in paise; needed when only a part was carried out.")
                    @Nullable
                    Long movedPaise,
            @Schema(description = "How the target was before, in the channel's own words; at most 20 properties.")
                    @Nullable
                    Map<String, String> before,
            @Schema(description = "How the target is now.") @Nullable Map<String, String> after,
            @Schema(description = "Anything else worth knowing.") @Nullable String note) {

        Act act(UUID id) {
            new Wanted().needs("outcome", outcome).check();
            return new Act.Report(
                    id,
                    Objects.requireNonNull(outcome),
                    movedPaise,
                    before == null ? Map.of() : before,
                    after == null ? Map.of() : after,
                    note);
        }
    }

    @Schema(name = "SwitchWish")
    record Switch(
            @Schema(description = "ON needs two people; OFF and SHADOW count at once.", required = true)
                    LoopSwitch.@Nullable State state,
            @Schema(description = "Why.", required = true) @Nullable String reason) {

        Act act(Loop loop) {
            new Wanted()
                    .needs("state", state)
                    .needs("reason", reason)
                    .atMost("reason", reason, SHORT_REASON_LONGEST)
                    .check();
            return new Act.Switch(loop, Objects.requireNonNull(state), Objects.requireNonNull(reason));
        }
    }
}

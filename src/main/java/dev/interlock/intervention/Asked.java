package dev.interlock.intervention;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Loop;
import dev.interlock.fact.Opened;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal with the identity that the desk registered for it. */
public record Asked(
        UUID id,
        Loop loop,
        @Nullable String campaignId,
        @Nullable String account,
        String action,
        long movedPaise,
        boolean weighs,
        Instant raisedAt,
        Proposal proposal,
        Opened opened)
        implements ForTheDesk {

    /** What {@code proposal} asks for, under the identity {@code opened}. */
    public Asked(Proposal proposal, Opened opened) {
        this(
                opened.id(),
                proposal.loop(),
                proposal.campaignId(),
                proposal.account(),
                proposal.action(),
                proposal.movedPaise(),
                proposal.weighs(),
                opened.raisedAt(),
                proposal,
                opened);
    }

    /** Whether the amount lies more than the share {@code bp} of {@code paise} away from it. */
    public boolean movedAway(long paise, int bp) {
        return Ratio.apart(movedPaise, paise, bp);
    }
}

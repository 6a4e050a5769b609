package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Derived;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention that may still go ahead: nobody refused it, and nobody carried it out.
 *
 * @param intervention the simple name of its type
 * @param campaignId whose spend it moves; null when it moves none
 * @param adSetId whose of the campaign's; null when it moves none
 * @param place where it moves spend; null when it moves none
 */
public record Contending(
        UUID id,
        String intervention,
        @Nullable String campaignId,
        @Nullable String adSetId,
        @Nullable Geo place,
        ConclusionKey what,
        Asked asked)
        implements Derived {

    /** What {@code asked} asks for. */
    public Contending(Asked asked) {
        this(asked.id(), asked.proposal(), asked);
    }

    private Contending(UUID id, Proposal proposal, Asked asked) {
        this(
                id,
                proposal.intervention(),
                proposal.campaignId(),
                proposal.spend() == null ? null : proposal.spend().adSetId(),
                proposal.spend() == null ? null : proposal.spend().target(),
                new ConclusionKey(proposal.intervention(), proposal.subject(), proposal.target()),
                asked);
    }

    /** What it would do. */
    public String action() {
        return asked.action();
    }
}

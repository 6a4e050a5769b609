package dev.interlock.signal;

import dev.interlock.fact.Dispute;
import java.time.LocalDate;

/**
 * What became of a dispute.
 *
 * @param claimedPaise what was asked for
 * @param paidPaise what the counterparty says it paid
 */
public record DisputeStanding(
        Standing standing,
        String counterparty,
        String item,
        String amount,
        String reference,
        long claimedPaise,
        long paidPaise,
        LocalDate filedOn)
        implements Figure {

    /** Where a dispute stands. */
    public enum Standing {
        /** The counterparty has not paid, and has not said no. */
        DISPUTED,
        /** The counterparty says that it paid all of it. */
        RECOVERED,
        /** Nothing of the amount is at stake any more: the money came, or it turned out to be in order. */
        RESOLVED,
        /** The counterparty said no, and nothing came. */
        REJECTED
    }

    /** What became of {@code dispute}. */
    public DisputeStanding(Dispute dispute, Standing standing) {
        this(
                standing,
                dispute.counterparty(),
                dispute.item(),
                dispute.event() + "|" + dispute.component(),
                dispute.reference(),
                dispute.claimedPaise(),
                dispute.paidPaise(),
                dispute.filedOn());
    }

    @Override
    public String subject() {
        return counterparty + '|' + item + '|' + amount;
    }
}

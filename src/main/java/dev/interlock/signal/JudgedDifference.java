package dev.interlock.signal;

import dev.interlock.arithmetic.Tolerance;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Difference.Expectation;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementComponent.Kind;
import dev.interlock.policy.SettlementTerm;
import dev.interlock.policy.ToleranceLine;
import java.time.LocalDate;
import java.util.Objects;

/** A difference beside the rows it is judged by. */
public record JudgedDifference(Difference difference, ToleranceLine tolerance, SettlementTerm terms) implements Figure {

    /** Who settles. */
    public String counterparty() {
        return difference.counterparty();
    }

    /** The settlement of its first line; empty when nothing came. */
    public String settlementId() {
        return difference.settlementId();
    }

    /** What came beyond what was expected; negative for what is missing. */
    public long differencePaise() {
        return difference.differencePaise();
    }

    /** Whether the difference passes by the tolerance: the greater of an amount and a share of what is expected. */
    public boolean within() {
        return !Tolerance.beyond(
                differencePaise(), difference.expectedPaise(), tolerance.absolutePaise(), tolerance.shareBp());
    }

    /** Whether strictly less came than passes. */
    public boolean less() {
        return differencePaise() < 0 && !within();
    }

    /** Whether strictly more came than passes. */
    public boolean more() {
        return differencePaise() > 0 && !within();
    }

    /** Whether the same was taken more than once. */
    public boolean doubled() {
        return difference.surplus() > 0;
    }

    /** Whether nothing came at all. */
    public boolean nothingCame() {
        return difference.lineCount() == 0 && difference.firstPostedOn() == null;
    }

    /** Whether it is known what to expect of what came, and nothing came twice: then the amount is what counts. */
    public boolean comparable() {
        return !doubled()
                && !nothingCame()
                && (difference.expectation() == Expectation.DERIVED || difference.expectation() == Expectation.POSTED);
    }

    /** Whether nobody told that anything happened to the item. */
    public boolean unknownItem() {
        return !doubled() && difference.expectation() == Expectation.NOTHING_HAPPENED;
    }

    /** Whether no row says what the component should be. */
    public boolean unmapped() {
        return !doubled() && difference.expectation() == Expectation.NO_RATE;
    }

    /** What it is settled for. */
    public String item() {
        return difference.item();
    }

    /** What happened to it. */
    public BillableEvent event() {
        return difference.event();
    }

    /** What sort of amount it is. */
    public Kind kind() {
        return difference.component().kind();
    }

    /** Whether it is a fee or tax that should be given back. */
    public boolean reversal() {
        return (kind() == Kind.FEE || kind() == Kind.TAX) && difference.expectedPaise() > 0;
    }

    /** Whether strictly less came than passes, of what is neither fee nor tax. */
    public boolean shortPaid() {
        return less() && kind() != Kind.FEE && kind() != Kind.TAX;
    }

    /** Whether it was charged by a greater weight than the item was told to have. */
    public boolean overweighed() {
        return difference.billedGrams() > 0 && difference.chargedGrams() > difference.billedGrams();
    }

    /** Whether a return was deducted that the warehouse does not say it received. */
    public boolean unreceipted() {
        return kind() == Kind.REFUND
                && difference.receivedPaise() < 0
                && difference.receipt() != ReturnReceipt.Status.RECEIVED
                && difference.event() == BillableEvent.RETURN;
    }

    /** Whether the receipt of a return is overdue on {@code today}. */
    public boolean receiptOverdue(LocalDate today) {
        return unreceipted() && !today.isBefore(overdueSince());
    }

    /** Whether nothing came on {@code today} of what should have been here long ago. */
    public boolean missing(LocalDate today) {
        return nothingCame() && today.isAfter(missingAfter());
    }

    private LocalDate missingAfter() {
        return Objects.requireNonNull(difference.dueOn()).plusDays(terms.missingAfterDays());
    }

    private LocalDate posted() {
        return Objects.requireNonNull(difference.firstPostedOn());
    }

    /** From which day on the receipt of a return is overdue. */
    LocalDate overdueSince() {
        return posted().plusDays(terms.receiptWithinDays() + 1L);
    }

    /** From which day on the counterparty's report showed it, or it was missing. */
    LocalDate since() {
        return nothingCame() ? missingAfter().plusDays(1) : posted();
    }

    @Override
    public String subject() {
        return difference.key().id();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return difference.hashCode();
    }
}

package dev.interlock.fact;

import dev.interlock.fact.ReturnReceipt.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where what a counterparty settled is not exactly what was expected, one amount for one amount. The set-wise join
 * leaves it; rules judge it.
 *
 * @param component what the amounts are for; {@link SettlementComponent#WHOLE} when nothing came at all
 * @param expectedPaise what should have come; 0 when nothing says what
 * @param receivedPaise the sum of the lines that are paid
 * @param expectation whence the expectation is
 * @param lines the lines that are paid, in order, at most {@value #MOST_LINES}
 * @param lineCount how many there are
 * @param heldPaise what the counterparty reports and does not pay yet
 * @param surplus lines that take the same once more than the quantity explains and no reversal gives back
 * @param billedGrams the weight the item was told to have; 0 when none was told
 * @param chargedGrams the greatest weight a line was charged by; 0 when none says
 * @param happenedOn the day of what it is settled for; null when that is not known
 * @param dueOn the last day on which it is in time; null when that is not known
 * @param firstPostedOn the day of the first line; null when there is none
 * @param receipt what the warehouse says of a return; null when it says nothing or nothing should come back
 * @param rateRows the rows of the rate card that were asked, by address
 */
@CountedFrom({Billable.class, ExpectedAmount.class, ReturnReceipt.class, SettlementLine.class})
public record Difference(
        String counterparty,
        String item,
        BillableEvent event,
        SettlementComponent component,
        long expectedPaise,
        long receivedPaise,
        Expectation expectation,
        List<Line> lines,
        int lineCount,
        long heldPaise,
        int surplus,
        int billedGrams,
        int chargedGrams,
        @Nullable LocalDate happenedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstPostedOn,
        @Nullable Status receipt,
        List<String> rateRows)
        implements Registration {

    /** So many lines are named; all of them are summed. */
    public static final int MOST_LINES = 20;

    /** Whence an expectation is. */
    public enum Expectation {
        /** From what happened, by the rate card. */
        DERIVED,
        /** An integrator posted it. */
        POSTED,
        /** Nobody told that anything happened to the item. */
        NOTHING_HAPPENED,
        /** No row of the rate card says what this component should be. */
        NO_RATE
    }

    /** One line of a settlement. */
    public record Line(String settlementId, int lineNo, long amountPaise) {}

    public Difference {
        Guard.of(Difference.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .present(event, "event")
                .present(component, "component")
                .present(expectation, "expectation")
                .check();
        lines = lines == null ? List.of() : List.copyOf(lines);
        rateRows = rateRows == null ? List.of() : List.copyOf(rateRows);
    }

    /** What came beyond what was expected; negative for what is missing. */
    public long differencePaise() {
        return Math.subtractExact(receivedPaise, expectedPaise);
    }

    /** The settlement of its first line; empty when there is none. */
    public String settlementId() {
        return lines.isEmpty() ? "" : lines.get(0).settlementId();
    }

    /** The desk compares one after the other: the later comparison counts. */
    @Override
    public Instant observedAt() {
        return Instant.EPOCH;
    }

    @Override
    public FactKey key() {
        return FactKey.of(Difference.class, counterparty, item, event, component);
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return (31 * counterparty.hashCode() + item.hashCode()) * 31 + component.hashCode();
    }
}

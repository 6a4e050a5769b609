package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse says of an item that should have come back.
 *
 * @param returnId the return, as the warehouse's system names it
 * @param condition of what came; null while nothing did
 * @param statedOn the business day
 */
public record ReturnReceipt(
        String counterparty,
        String item,
        String returnId,
        @ForeignCode Status status,
        @ForeignCode @Nullable Condition condition,
        LocalDate statedOn,
        Instant observedAt)
        implements Bulk {

    /** Where the return is. */
    public enum Status {
        AWAITED,
        RECEIVED,
        /** The warehouse says that it never came. */
        NOT_RECEIVED,
        /** The warehouse has a word for it that is not known here; nobody says that it came. */
        UNKNOWN
    }

    /** What came back. */
    public enum Condition {
        GOOD,
        BAD,
        /** The warehouse has a word for it that is not known here. */
        UNKNOWN
    }

    public ReturnReceipt {
        Guard.of(ReturnReceipt.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .text(returnId, "returnId")
                .present(status, "status")
                .require(
                        condition == null || status == Status.RECEIVED || status == Status.UNKNOWN,
                        "condition",
                        condition,
                        "The condition (%s) is of what was RECEIVED; the status is %s.",
                        condition,
                        status)
                .present(statedOn, "statedOn")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(ReturnReceipt.class, counterparty, item, returnId);
    }

    @Override
    public BillableEvent about() {
        return BillableEvent.RETURN;
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return statedOn;
    }
}

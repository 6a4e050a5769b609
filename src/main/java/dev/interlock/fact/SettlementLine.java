package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a settlement report or an invoice. Two lines that say the same can both be real; the report and the
 * number within it tell lines apart.
 *
 * @param settlementId the report, as the counterparty names it
 * @param lineNo within the report, from 1
 * @param item what it is for; null when it speaks of no item
 * @param described the counterparty's own words
 * @param amountPaise what comes; negative for what is taken
 * @param chargedGrams the weight it was charged by; null when the report says none
 */
public record SettlementLine(
        String counterparty,
        String settlementId,
        int lineNo,
        @Nullable String item,
        BillableEvent event,
        @ForeignCode(readAs = "UNMAPPED", keptIn = "described") SettlementComponent component,
        @Nullable String described,
        long amountPaise,
        Status status,
        @Nullable Integer chargedGrams,
        LocalDate postedOn,
        Instant observedAt)
        implements Bulk {

    /** Whether it is paid. */
    public enum Status {
        RELEASED,
        /** Will be paid with a later settlement. */
        DEFERRED,
        /** The counterparty keeps it for now. */
        ON_HOLD
    }

    public SettlementLine {
        Guard.of(SettlementLine.class)
                .text(counterparty, "counterparty")
                .text(settlementId, "settlementId")
                .require(lineNo > 0, "lineNo", lineNo, "The lineNo (%d) must be at least 1.", lineNo)
                .optionalText(item, "item")
                .present(event, "event")
                .require(
                        (item == null) == (event == BillableEvent.OTHER),
                        "event",
                        event,
                        "A line of an item needs the event it is for, one of no item has OTHER; the item is %s, the event %s.",
                        item,
                        event)
                .present(component, "component")
                .require(
                        component != SettlementComponent.WHOLE,
                        "component",
                        component,
                        "WHOLE is what Interlock calls a settlement of which nothing came. Maybe it is UNMAPPED.")
                .optionalText(described, "described")
                .money(amountPaise, "amountPaise")
                .present(status, "status")
                .notNegative(chargedGrams == null ? 0 : chargedGrams, "chargedGrams")
                .present(postedOn, "postedOn")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(SettlementLine.class, counterparty, settlementId, lineNo);
    }

    @Override
    public BillableEvent about() {
        return event;
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return postedOn;
    }
}

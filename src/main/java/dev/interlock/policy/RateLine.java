package dev.interlock.policy;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Department;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a counterparty owes or takes for one thing that happened to an item. */
@DecisionTable(
        workbook = "finance",
        sheet = "Rate card",
        question = "What does a counterparty owe or take for what happened to an item on a day?",
        hitPolicy = HitPolicy.FIRST,
        bucket = RateLines.class,
        owner = Department.FINANCE)
public record RateLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Counterparty",
                        note = "The marketplace, gateway or courier, as posted.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL)
                String counterparty,
        @Column(header = "Component", note = "What the amount is for.", unit = Unit.CHOICE, match = Match.EQUAL)
                SettlementComponent component,
        @Column(
                        header = "Event",
                        note = "What must have happened to the item.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL)
                BillableEvent event,
        @Column(
                        header = "Category",
                        note = "Of the goods, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String category,
        @Column(
                        header = "Zone",
                        note = "The counterparty's zone, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String zone,
        @Column(
                        header = "Price from (₹)",
                        note = "For prices of this much or more. Higher ones above.",
                        unit = Unit.RUPEES,
                        match = Match.FROM,
                        asks = "Price",
                        min = "0",
                        max = "100000000")
                long priceFromPaise,
        @Column(
                        header = "Valid from",
                        note = "The first day it holds for. Newer ones above.",
                        unit = Unit.DATE,
                        match = Match.FROM,
                        asks = "Day")
                LocalDate validFrom,
        @Column(
                        header = "Valid to",
                        note = "The last day it holds for. Empty while it holds.",
                        unit = Unit.DATE,
                        match = Match.UP_TO,
                        asks = "Day",
                        optional = true)
                @Nullable
                LocalDate validTo,
        @Column(header = "Direction", note = "PAID to us, or TAKEN from us.", unit = Unit.CHOICE) Direction direction,
        @Column(
                        header = "Basis",
                        note = "What the rate is of: the PRICE, the price without its GST (TAXABLE), the FEES of the"
                                + " same event, or NOTHING.",
                        unit = Unit.CHOICE)
                Basis basis,
        @Column(header = "Rate (%)", note = "Of the basis.", unit = Unit.PERCENT, min = "0", max = "100") int rateBp,
        @Column(
                        header = "Fixed (₹)",
                        note = "On top of the rate; with slabs, for the first one.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "1000000")
                long fixedPaise,
        @Column(
                        header = "Slab (g)",
                        note = "A parcel is charged by started slabs of this weight; 0 where weight does not count.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "1000000")
                int slabGrams,
        @Column(
                        header = "Each further slab (₹)",
                        note = "For every started slab after the first.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "1000000")
                long furtherSlabPaise,
        @Column(header = "Source", note = "Where the rate was read, and when.", unit = Unit.TEXT) String source)
        implements PolicyRow {

    /** Whose money it is. */
    public enum Direction {
        PAID,
        TAKEN
    }

    /** What a rate is of. */
    public enum Basis {
        PRICE,
        /** The price without the GST inside it. */
        TAXABLE,
        /** What the fees of the same event come to. */
        FEES,
        NOTHING
    }

    public RateLine {
        if (basis == Basis.NOTHING && rateBp > 0) {
            throw new InvalidRow("Rate (%)", "must be 0 % where the basis is NOTHING");
        }
        if (basis == Basis.FEES && component != null && component.kind() == SettlementComponent.Kind.FEE) {
            throw new InvalidRow("Basis", "must not be FEES for a fee itself");
        }
        if (slabGrams == 0 && furtherSlabPaise > 0) {
            throw new InvalidRow("Each further slab (₹)", "must be 0 where there is no slab");
        }
        if (validTo != null && validFrom != null && validTo.isBefore(validFrom)) {
            throw new InvalidRow("Valid to", "must not lie before 'Valid from'");
        }
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How late a supplier may be paid, whatever was agreed. */
@DecisionTable(
        workbook = "finance",
        sheet = "Payment caps",
        question = "How late may a supplier be paid, whatever was agreed?",
        hitPolicy = HitPolicy.FIRST,
        bucket = PaymentCaps.class,
        owner = Department.FINANCE)
public record PaymentCap(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Micro or small",
                        note = "Whether the supplier is registered as a micro or small enterprise.",
                        unit = Unit.YES_NO,
                        match = Match.EQUAL)
                boolean microOrSmall,
        @Column(
                        header = "Written agreement",
                        note = "Whether the credit days were agreed in writing.",
                        unit = Unit.YES_NO,
                        match = Match.EQUAL)
                boolean writtenAgreement,
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
        @Column(
                        header = "Paid within (days)",
                        note = "Of the day the goods are accepted. 365 where nothing but the agreement counts.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "365")
                int paidWithinDays,
        @Column(header = "Source", note = "Where the cap was read, and when.", unit = Unit.TEXT) String source)
        implements PolicyRow {

    public PaymentCap {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidRow("Valid to", "must not be before 'Valid from'");
        }
    }
}

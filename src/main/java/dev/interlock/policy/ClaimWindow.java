package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.VarianceType;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when, and where, a claim is filed. */
@DecisionTable(
        workbook = "finance",
        sheet = "Claim windows",
        question = "Until when, and where, is a wrong amount claimed back?",
        hitPolicy = HitPolicy.FIRST,
        bucket = ClaimWindows.class,
        owner = Department.FINANCE)
public record ClaimWindow(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Counterparty",
                        note =
                                "The marketplace, gateway or courier, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String counterparty,
        @Column(
                        header = "Variance",
                        note = "What is wrong. Empty for everything: below the others.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                VarianceType variance,
        @Column(
                        header = "Valid from",
                        note = "The first day it holds for, of those on which something can turn out to be wrong."
                                + " Newer ones above.",
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
                        header = "Counted from",
                        note =
                                "REPORTED: the day the counterparty's report shows it, or from which on a settlement or a"
                                        + " receipt is overdue."
                                        + " HAPPENED: the day of the sale, return or shipment; where that is not known, as"
                                        + " REPORTED.",
                        unit = Unit.CHOICE)
                Start countedFrom,
        @Column(
                        header = "Claim within (days)",
                        note = "The last of them is the last day on which the counterparty takes a claim.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "730")
                int claimWithinDays,
        @Column(header = "Filed at", note = "Where the claim is filed; printed on the case.", unit = Unit.TEXT)
                String filedAt,
        @Column(
                        header = "Act within (hours)",
                        note = "By when somebody should have filed it, or asked for what is missing.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours,
        @Column(header = "Source", note = "Where the window was read, and when.", unit = Unit.TEXT) String source)
        implements PolicyRow {

    /** From which day on a window runs. */
    public enum Start {
        REPORTED,
        HAPPENED
    }

    public ClaimWindow {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidRow("Valid to", "must not be before 'Valid from'");
        }
    }

    /**
     * The last day on which a claim is taken.
     *
     * @param reportedOn the day it was shown, or from which on it was overdue
     * @param happenedOn the day of what it is settled for; null when that is not known
     */
    public LocalDate claimBy(LocalDate reportedOn, @Nullable LocalDate happenedOn) {
        LocalDate from = countedFrom == Start.HAPPENED && happenedOn != null ? happenedOn : reportedOn;
        return from.plusDays(claimWithinDays);
    }
}

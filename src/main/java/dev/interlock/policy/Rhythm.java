package dev.interlock.policy;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.Department;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Registration;
import dev.interlock.policy.Column.Unit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often a source is expected to tell, and who hears when it does not. */
@DecisionTable(
        workbook = "sources",
        sheet = "Rhythms",
        question = "How often is each source expected to tell, and who hears when it does not?",
        rowsMin = 0,
        owner = Department.LEADERSHIP)
public record Rhythm(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Source",
                        note = "The type of the facts, as posted: StockLevel, NdrWindow, …",
                        unit = Unit.TEXT,
                        key = true)
                String source,
        @Column(
                        header = "Told by",
                        note = "The courier, centre, gateway or counterparty that tells them, as posted; ALL for each"
                                + " one that has no row of its own.",
                        unit = Unit.TEXT,
                        key = true)
                String teller,
        @Column(
                        header = "Expected every (hours)",
                        note = "Counted from the newest observation told, rounded up to the hour.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "8760")
                int everyHours,
        @Column(
                        header = "Grace (hours)",
                        note = "So much later is tolerated still.",
                        unit = Unit.HOURS,
                        min = "0",
                        max = "8760")
                int graceHours,
        @Column(
                        header = "Missed when never told",
                        note =
                                "YES: also told when the brand never told it at all. NO for sources a brand may not have.",
                        unit = Unit.YES_NO)
                boolean required,
        @Column(header = "Heard by", note = "The department that hears of it.", unit = Unit.CHOICE)
                Department department,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    /** The word for every teller without a row of its own. */
    public static final String EVERYBODY = "ALL";

    /** What is told in bulk is compared as it comes, and its lateness told by the settlement terms. */
    private static final Set<String> SOURCES = Arrays.stream(Fact.class.getPermittedSubclasses())
            .filter(type -> type != Bulk.class && type != Registration.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));

    public Rhythm {
        if (!SOURCES.contains(source)) {
            throw new InvalidRow("Source", "must be one of " + String.join(", ", SOURCES));
        }
    }

    /** Whether it holds for each teller that has no row of its own. */
    public boolean everybody() {
        return teller.equals(EVERYBODY);
    }
}

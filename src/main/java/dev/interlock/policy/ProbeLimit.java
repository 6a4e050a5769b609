package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** When a zone that is starved of evidence is probed. */
@DecisionTable(
        workbook = "governance",
        sheet = "Probes",
        question = "When is a little spent again where an intervention left too few shipments to judge?",
        owner = Department.MARKETING)
public record ProbeLimit(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Days without evidence",
                        note = "So many business days with fewer shipments than the line's minimum sample.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int starvedDays,
        @Column(
                        header = "Share of former spend (%)",
                        note = "So much of what was spent before may be spent again.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "50")
                int shareBp,
        @Column(
                        header = "Act within (hours)",
                        note = "By when the probe should run.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.Column.Unit;

/** Up to which value a purchase order may be drafted for the buyers without asking. */
@DecisionTable(
        workbook = "governance",
        sheet = "Reorder limits",
        question = "Above which value must a person say yes to a drafted purchase order?",
        owner = Department.LEADERSHIP)
public record ReorderLimit(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Loop", note = "Whose orders are limited.", unit = Unit.CHOICE, key = true) Loop loop,
        @Column(
                        header = "Ask above (₹)",
                        note = "Strictly above this value of one order a person must say yes.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000000")
                long askAbovePaise)
        implements PolicyRow {}

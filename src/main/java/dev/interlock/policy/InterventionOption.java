package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Mechanism;
import dev.interlock.policy.Column.Unit;
import org.jspecify.annotations.Nullable;

/** What each way to intervene is assumed to do to spend and orders. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Options",
        question = "Which ways to intervene are priced, and what is each assumed to do?",
        owner = Department.MARKETING)
public record InterventionOption(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Mechanism", note = "What is done.", unit = Unit.CHOICE, key = true) Mechanism mechanism,
        @Column(header = "Offered", note = "Only rows with YES are priced.", unit = Unit.YES_NO) boolean offered,
        @Column(
                        header = "Bid kept (%)",
                        note = "The bid after, of the bid before: 70 % is a reduction by 30 %.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int bidKeptBp,
        @Column(
                        header = "Volume kept (%)",
                        note = "Orders after, of orders before; clicks and so spend shrink alike.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int volumeKeptBp,
        @Column(
                        header = "Spend kept (%)",
                        note = "Spend left after taking an audience out, beyond bid and volume.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int spendKeptBp,
        @Column(
                        header = "COD orders kept (%)",
                        note = "Of the orders paid on delivery, the share still placed on delivery.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int codKeptBp,
        @Column(
                        header = "Converted to prepaid (%)",
                        note = "Of the COD orders not kept, the share that is placed prepaid instead.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int convertedBp,
        @Column(
                        header = "Why the mechanisms add up",
                        note = "Needed for a combination of mechanisms, empty otherwise.",
                        unit = Unit.TEXT,
                        optional = true)
                @Nullable
                String because)
        implements PolicyRow {

    public InterventionOption {
        if (mechanism == Mechanism.COD_SUPPRESSION_AND_CHECKOUT_BLOCK && because == null) {
            throw new InvalidRow("Why the mechanisms add up", "a combination needs a reason why its parts add up");
        }
    }
}

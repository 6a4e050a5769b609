package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.VarianceType;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import org.jspecify.annotations.Nullable;

/** A document without which a claim is not filed. */
@DecisionTable(
        workbook = "finance",
        sheet = "Evidence",
        question = "Which documents does a claim need?",
        hitPolicy = HitPolicy.COLLECT,
        owner = Department.FINANCE,
        rowsMin = 0)
public record EvidenceLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Counterparty",
                        note = "The marketplace, gateway or courier, as posted, or ALL for every one.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = EvidenceLine.EVERY)
                String counterparty,
        @Column(
                        header = "Variance",
                        note = "What is wrong. Empty for everything.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                VarianceType variance,
        @Column(header = "Document", note = "Each row that matches asks for one more.", unit = Unit.CHOICE)
                EvidenceKind document,
        @Column(header = "Source", note = "Where it was read, and when.", unit = Unit.TEXT) String source)
        implements PolicyRow {

    private static final String EVERY = "ALL";

    /** Whether a claim on {@code asked} of {@code whom} needs the document. */
    public boolean covers(String whom, VarianceType asked) {
        return (counterparty.equals(EVERY) || counterparty.equals(whom)) && (variance == null || variance == asked);
    }
}

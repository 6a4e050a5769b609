package dev.interlock.approval;

import dev.interlock.fact.Geo;
import dev.interlock.fact.Loop;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.ApprovalBand;
import dev.interlock.policy.Approver;
import dev.interlock.policy.ChangeLimit;
import dev.interlock.policy.ConflictLine;
import dev.interlock.policy.ConflictLine.First;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.LoopLimit;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import dev.interlock.policy.SideKind;
import dev.interlock.rulebook.Rulebook;
import java.util.List;

/** The limits that tests hold the desk to. */
final class Limits {

    /** Strictly above 15 % of a day's budget a person is asked. */
    static final int SHARE_BP = 1_500;

    static final int GRANTS_A_DAY = 6;
    static final long MOVED_A_DAY = 3_000_000;
    static final long LARGE = 1_000_000;

    private static final Loop LOOP = Loop.LOGISTICS_TO_MARKETING;

    private Limits() {}

    /** Whole tables of limits, bands and approvers. */
    static List<PolicyRow> rows() {
        return List.of(
                share("CAMPAIGN", ChangeLimit.Scope.CAMPAIGN, SHARE_BP),
                share("ACCOUNT", ChangeLimit.Scope.ACCOUNT, SHARE_BP),
                new LoopLimit(at("Loop limits"), "LOOP", LOOP, GRANTS_A_DAY, MOVED_A_DAY, 2, 1_000, 24),
                band("SMALL", 0, "LEAD"),
                band("LARGE", LARGE, "HEAD"),
                conflict("BID-PUSH", "BID_REDUCTION", First.AGAINST),
                conflict("COD-PUSH", "COD_SUPPRESSION", First.SIDE),
                approver("lead", "LEAD"),
                approver("head", "HEAD"),
                approver("chief", "CHIEF"));
    }

    /** Limits of a share that nothing ever crosses. */
    static List<PolicyRow> ofEverything() {
        return List.of(
                share("CAMPAIGN", ChangeLimit.Scope.CAMPAIGN, 10_000),
                share("ACCOUNT", ChangeLimit.Scope.ACCOUNT, 10_000));
    }

    /** Bands that begin so high that nobody is asked of less. */
    static List<PolicyRow> bandsForNobody() {
        return List.of(band("LARGE", 1_000_000_000, "HEAD"));
    }

    /** The bands of {@link #rows}. */
    static List<PolicyRow> bands() {
        return rows().stream().filter(ApprovalBand.class::isInstance).toList();
    }

    /** The line of pin codes for cash on delivery, so high that there is no risk. */
    static PolicyRow lineThatNobodyCrosses(Rulebook rulebook) {
        FailureLine line = rulebook.rows(FailureLine.class).stream()
                .filter(one -> one.level() == Geo.Level.PIN && one.mode() == PaymentMode.COD)
                .findFirst()
                .orElseThrow();
        return new FailureLine(
                line.at(),
                line.row(),
                line.level(),
                line.mode(),
                line.metric(),
                9_000,
                8_000,
                line.calmEvaluations(),
                line.minSample(),
                line.tellSample(),
                line.wilsonZ(),
                line.daysOver(),
                line.evidenceWindows(),
                line.courierShareBp(),
                line.calmBaselineBp(),
                line.levelConfidenceBp());
    }

    private static PolicyRow share(String row, ChangeLimit.Scope scope, int bp) {
        return new ChangeLimit(at("Change limits"), row, LOOP, scope, bp);
    }

    private static PolicyRow band(String row, long from, String role) {
        return new ApprovalBand(at("Approval bands"), row, LOOP, from, role, "HEAD", 4, "CHIEF", 20, 24);
    }

    private static PolicyRow approver(String person, String role) {
        return new Approver(at("Approvers"), role, person, role);
    }

    private static ConflictLine conflict(String row, String cut, First first) {
        return new ConflictLine(
                at("Conflicts"),
                row,
                SideKind.CUT_SPEND,
                cut,
                SideKind.PUSH_DEMAND,
                "ALL",
                first,
                "Because of " + row + ".",
                24);
    }

    private static RowAddress at(String sheet) {
        return new RowAddress("governance.xlsx", sheet, 2);
    }
}

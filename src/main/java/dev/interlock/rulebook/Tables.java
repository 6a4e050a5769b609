package dev.interlock.rulebook;

import dev.interlock.policy.AgeLine;
import dev.interlock.policy.Agreement;
import dev.interlock.policy.ApprovalBand;
import dev.interlock.policy.Approver;
import dev.interlock.policy.CapacityLine;
import dev.interlock.policy.CashLine;
import dev.interlock.policy.ChangeLimit;
import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.ClaimWindow;
import dev.interlock.policy.ClassPermission;
import dev.interlock.policy.ClusterState;
import dev.interlock.policy.ConcentrationLine;
import dev.interlock.policy.ConfidenceWeights;
import dev.interlock.policy.ConflictLine;
import dev.interlock.policy.Delegate;
import dev.interlock.policy.EfficiencyLine;
import dev.interlock.policy.EvidenceLine;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.FatigueLine;
import dev.interlock.policy.ForecastLine;
import dev.interlock.policy.GatewayLine;
import dev.interlock.policy.HistoryHorizon;
import dev.interlock.policy.InterventionOption;
import dev.interlock.policy.InterventionPriority;
import dev.interlock.policy.LagBefore;
import dev.interlock.policy.LoopLimit;
import dev.interlock.policy.OrderMargin;
import dev.interlock.policy.PacingLine;
import dev.interlock.policy.PaymentCap;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.ProbeLimit;
import dev.interlock.policy.RateLine;
import dev.interlock.policy.ReorderLimit;
import dev.interlock.policy.Rhythm;
import dev.interlock.policy.RtoCost;
import dev.interlock.policy.ScalingLine;
import dev.interlock.policy.SettlementTerm;
import dev.interlock.policy.SignalRoute;
import dev.interlock.policy.StateZone;
import dev.interlock.policy.StockLine;
import dev.interlock.policy.ToleranceLine;
import dev.interlock.policy.TransferRoute;
import dev.interlock.policy.WatchLine;
import java.util.List;

/** Every decision table there is. A new table is a policy record and a line here. */
public final class Tables {

    /** The records whose rows rulebooks hold, in the order of their sheets. */
    public static final List<Class<? extends PolicyRow>> ALL = List.of(
            FailureLine.class,
            ConfidenceWeights.class,
            StateZone.class,
            RtoCost.class,
            CapacityLine.class,
            ClusterState.class,
            HistoryHorizon.class,
            ClassPermission.class,
            InterventionOption.class,
            InterventionPriority.class,
            ChoiceLimits.class,
            OrderMargin.class,
            ScalingLine.class,
            ForecastLine.class,
            PacingLine.class,
            EfficiencyLine.class,
            FatigueLine.class,
            ChangeLimit.class,
            LoopLimit.class,
            ApprovalBand.class,
            Approver.class,
            Delegate.class,
            ProbeLimit.class,
            LagBefore.class,
            ReorderLimit.class,
            ConflictLine.class,
            TransferRoute.class,
            StockLine.class,
            WatchLine.class,
            AgeLine.class,
            RateLine.class,
            ToleranceLine.class,
            SettlementTerm.class,
            ClaimWindow.class,
            EvidenceLine.class,
            GatewayLine.class,
            PaymentCap.class,
            CashLine.class,
            ConcentrationLine.class,
            Rhythm.class,
            Agreement.class,
            SignalRoute.class);

    private static final List<TableSchema> SCHEMAS =
            ALL.stream().map(TableSchema::of).toList();

    private Tables() {}

    /** The schemas of all tables. */
    public static List<TableSchema> schemas() {
        return SCHEMAS;
    }

    /** The names of all workbooks, without their ending. */
    public static List<String> workbooks() {
        return SCHEMAS.stream().map(TableSchema::workbook).distinct().toList();
    }

    /** The schemas of the tables in {@code workbook}; none when there is no such workbook. */
    public static List<TableSchema> in(String workbook) {
        return SCHEMAS.stream()
                .filter(schema -> schema.workbook().equals(workbook))
                .toList();
    }

    /** The schema of the table whose rows become {@code type}. */
    public static TableSchema of(Class<? extends PolicyRow> type) {
        return SCHEMAS.stream()
                .filter(schema -> schema.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is no decision table.".formatted(type)));
    }
}

package dev.interlock.rehearsal;

import dev.interlock.intervention.AdjustmentLift;
import dev.interlock.intervention.ApprovalRequest;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.intervention.Conflict;
import dev.interlock.intervention.DraftPurchaseOrder;
import dev.interlock.intervention.Escalation;
import dev.interlock.intervention.ExecutionOverdue;
import dev.interlock.intervention.LeftAlone;
import dev.interlock.intervention.StockTransfer;
import dev.interlock.intervention.Unpriced;
import dev.interlock.intervention.ZoneProbe;
import dev.interlock.signal.AgedStock;
import dev.interlock.signal.AudienceFatigue;
import dev.interlock.signal.CashBelowFloor;
import dev.interlock.signal.CashPositionOverdue;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.CourierRisk;
import dev.interlock.signal.DisputeCase;
import dev.interlock.signal.FlaggedSettlement;
import dev.interlock.signal.ForwardDemand;
import dev.interlock.signal.GeoRisk;
import dev.interlock.signal.HighCpa;
import dev.interlock.signal.HighGatewayFee;
import dev.interlock.signal.LaneCapacity;
import dev.interlock.signal.LaneOutlook;
import dev.interlock.signal.LateSettlement;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.LowSuccessRate;
import dev.interlock.signal.ProjectedReorder;
import dev.interlock.signal.ReorderConcentration;
import dev.interlock.signal.ReportOverdue;
import dev.interlock.signal.SafetyStockRaise;
import dev.interlock.signal.SettlementMismatch;
import dev.interlock.signal.SettlementVariance;
import dev.interlock.signal.SlowStock;
import dev.interlock.signal.SpendPacing;
import dev.interlock.signal.StockShortage;
import dev.interlock.signal.Unverified;
import dev.interlock.signal.UpliftUnknown;
import dev.interlock.signal.VelocityShift;
import dev.interlock.signal.WeakRoas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What scenarios can expect by name. A new conclusion is a line here. */
final class ConclusionTypes {

    static final List<Class<? extends Conclusion>> ALL = List.of(
            ForwardDemand.class,
            StockShortage.class,
            StockTransfer.class,
            DraftPurchaseOrder.class,
            GeoRisk.class,
            CourierRisk.class,
            LaneCapacity.class,
            LaneOutlook.class,
            SafetyStockRaise.class,
            SpendPacing.class,
            WeakRoas.class,
            HighCpa.class,
            AudienceFatigue.class,
            LowCover.class,
            SlowStock.class,
            VelocityShift.class,
            AgedStock.class,
            SettlementVariance.class,
            SettlementMismatch.class,
            FlaggedSettlement.class,
            ReportOverdue.class,
            DisputeCase.class,
            LowSuccessRate.class,
            HighGatewayFee.class,
            LateSettlement.class,
            Unverified.class,
            ProjectedReorder.class,
            ReorderConcentration.class,
            CashBelowFloor.class,
            CashPositionOverdue.class,
            CampaignAdjustment.class,
            LeftAlone.class,
            Unpriced.class,
            UpliftUnknown.class,
            Conflict.class,
            ApprovalRequest.class,
            Escalation.class,
            ExecutionOverdue.class,
            AdjustmentLift.class,
            ZoneProbe.class);

    static final Map<String, Class<? extends Conclusion>> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, other) -> one, TreeMap::new));

    private ConclusionTypes() {}
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.VarianceType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The signals there are, by the names they are told under. A new signal is a line here and a row in Routes. */
final class SignalNames {

    private static final List<String> RISKS = names(RiskClass.values());
    private static final List<String> VARIANCES = names(VarianceType.values());
    private static final List<String> VERDICTS = List.of("NOTICE", "INSUFFICIENT");
    private static final List<String> MISMATCHES =
            List.of("TOTAL_MISMATCH", "BANK_MISMATCH", "NOT_CREDITED", "NO_LINES", "SMALL_DIFFERENCES");
    private static final List<String> INTERVENTIONS =
            List.of("CampaignAdjustment", "AdjustmentLift", "ZoneProbe", "StockTransfer", "DraftPurchaseOrder");

    /** The classes of each signal; none where its way depends on its type alone. */
    static final SortedMap<String, List<String>> CLASSES = classes();

    private SignalNames() {}

    private static SortedMap<String, List<String>> classes() {
        var classes = new TreeMap<String, List<String>>();
        List.of(
                        "AgedStock",
                        "AudienceFatigue",
                        "CashBelowFloor",
                        "CashPositionOverdue",
                        "DisputeCase",
                        "Escalation",
                        "FlaggedSettlement",
                        "ForwardDemand",
                        "HighCpa",
                        "HighGatewayFee",
                        "LaneOutlook",
                        "LateSettlement",
                        "LowCover",
                        "LowSuccessRate",
                        "ProjectedReorder",
                        "ReorderConcentration",
                        "ReportOverdue",
                        "SafetyStockRaise",
                        "SlowStock",
                        "SpendPacing",
                        "StockShortage",
                        "UpliftUnknown",
                        "VelocityShift",
                        "WeakRoas")
                .forEach(signal -> classes.put(signal, List.of()));
        classes.put("ApprovalRequest", INTERVENTIONS);
        classes.put("Conflict", names(SideKind.values()));
        classes.put("CourierRisk", RISKS);
        classes.put("ExecutionOverdue", INTERVENTIONS);
        classes.put("GeoRisk", RISKS);
        classes.put("LaneCapacity", VERDICTS);
        classes.put("SettlementMismatch", MISMATCHES);
        classes.put("SettlementVariance", VARIANCES);
        classes.put("Unverified", names(Department.values()));
        return Collections.unmodifiableSortedMap(classes);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}

package dev.interlock.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something an integrator told us, or the desk registered. The JSON property {@code type} is the record's
 * simple name.
 */
public sealed interface Fact
        permits BankCredit,
                Bulk,
                Campaign,
                CampaignGeoTarget,
                CampaignMetric,
                CashPosition,
                CommittedFlow,
                CourierCapacity,
                DailyDemand,
                DeliveryAttempt,
                Dispute,
                FulfilmentCentre,
                GatewayDay,
                NdrWindow,
                Promotion,
                Registration,
                SettlementFlag,
                SettlementHeader,
                ShipmentOutcome,
                SkuMaster,
                SpendPlan,
                SpendSoFar,
                StockAge,
                StockLevel,
                SupplierTerms {

    /** What this fact speaks of; a newer fact with the same key replaces it. */
    @JsonIgnore
    FactKey key();

    /** When the source knew this. "Newer" is this instant, then the order of arrival. */
    Instant observedAt();

    /**
     * The business day in {@code zone} on which what this fact speaks of happened; null for standing
     * facts and plans. Nothing can have happened after the brand's business day.
     */
    default @Nullable LocalDate happenedOn(ZoneId zone) {
        return null;
    }

    /**
     * Which of several that tell facts of this type told it: a courier, a centre, a gateway, a counterparty. Empty where
     * one tells them all, or nobody can say.
     */
    default String toldBy() {
        return "";
    }
}

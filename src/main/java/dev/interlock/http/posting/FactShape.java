package dev.interlock.http.posting;

import dev.interlock.fact.BankCredit;
import dev.interlock.fact.Billable;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Dispute;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.GatewayDay;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.Promotion;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.SpendPlan;
import dev.interlock.fact.SpendSoFar;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.fact.SupplierTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a fact, for the published contract only. */
@Schema(
        name = "Fact",
        description = "One of the types of facts; `type` says which. A newer `observedAt` replaces an older one.",
        discriminatorProperty = "type",
        oneOf = {
            BankCredit.class,
            Billable.class,
            Campaign.class,
            CampaignGeoTarget.class,
            CampaignMetric.class,
            CashPosition.class,
            CommittedFlow.class,
            CourierCapacity.class,
            DailyDemand.class,
            DeliveryAttempt.class,
            Dispute.class,
            ExpectedAmount.class,
            FulfilmentCentre.class,
            GatewayDay.class,
            NdrWindow.class,
            Promotion.class,
            ReturnReceipt.class,
            SettlementFlag.class,
            SettlementHeader.class,
            SettlementLine.class,
            ShipmentOutcome.class,
            SkuMaster.class,
            SpendPlan.class,
            SpendSoFar.class,
            StockAge.class,
            StockLevel.class,
            SupplierTerms.class
        })
interface FactShape {}

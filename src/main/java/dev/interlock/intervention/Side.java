package dev.interlock.intervention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.fact.Department;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.policy.SideKind;
import dev.interlock.signal.Claim;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.ForwardDemand;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.StockFigures;
import dev.interlock.signal.UpliftUnknown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two that cannot both have their way.
 *
 * @param kind what it wants
 * @param does how it would get it
 * @param by whose it is
 * @param what the proposal, signal, figure or fact that wants it
 * @param paise what that moves or claims, of spend in a day; null where nobody knows
 * @param id the intervention, where it is one that is asked for
 */
public record Side(
        SideKind kind,
        String does,
        Department by,
        ConclusionKey what,
        @Nullable Long paise,
        @JsonIgnore @Nullable UUID id) {

    private static final String IN_FORCE = "AdjustmentInForce";

    /** A proposal that wants {@code kind}. */
    static Side of(Contending contending, SideKind kind, Department by) {
        Asked asked = contending.asked();
        return new Side(kind, contending.action(), by, contending.what(), asked.movedPaise(), contending.id());
    }

    /** An adjustment that cuts spend already. */
    static Side of(AdjustmentInForce adjustment) {
        return new Side(
                SideKind.CUT_SPEND,
                adjustment.mechanism().name(),
                Department.LOGISTICS,
                new ConclusionKey(
                        IN_FORCE,
                        adjustment.id().toString(),
                        adjustment.campaignId() + '|' + adjustment.adSetId() + '|' + adjustment.target()),
                adjustment.movedPaise(),
                null);
    }

    static Side of(ForwardDemand push) {
        return signal(SideKind.PUSH_DEMAND, push.trigger().name(), Department.MARKETING, push.key());
    }

    static Side of(UpliftUnknown push) {
        return signal(SideKind.PUSH_DEMAND, "PROMOTION", Department.MARKETING, push.key());
    }

    static Side of(LowCover low) {
        return signal(SideKind.KEEP_STOCK, "LOW_COVER", Department.OPERATIONS, low.key());
    }

    static Side of(StockFigures figures) {
        return signal(
                SideKind.REORDER_STOCK,
                "REORDER_POINT",
                Department.OPERATIONS,
                new ConclusionKey("StockFigures", figures.sku(), figures.centre()));
    }

    static Side of(Claim claim) {
        return new Side(
                SideKind.CLAIM_AMOUNT,
                claim.variance().variance().name(),
                Department.FINANCE,
                claim.variance().key(),
                claim.paise(),
                null);
    }

    static Side of(SettlementFlag flag) {
        return signal(
                SideKind.OWN_FAULT,
                "FLAG",
                flag.by(),
                new ConclusionKey(
                        "SettlementFlag", flag.counterparty() + '|' + flag.item(), flag.event() + "|" + flag.by()));
    }

    private static Side signal(SideKind kind, String does, Department by, ConclusionKey what) {
        return new Side(kind, does, by, what, null, null);
    }
}

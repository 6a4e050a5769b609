package dev.interlock.intervention;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.Loop;
import dev.interlock.fact.SpendTarget;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Derived;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention asks for, as limits see it: whose budget it moves, and by how much.
 *
 * @param intervention the simple name of the intervention's type
 * @param campaignId whose budget it moves; null when it moves none
 * @param account whose budget it moves; null when it moves none
 * @param spend where it moves spend; null when it moves none
 * @param undoes the intervention that it lifts; null when it lifts none
 * @param action what should be done
 * @param movedPaise how much that moves in a day
 * @param weighs whether it counts against the limits of the day; restoring what was before does not
 */
public record Proposal(
        String intervention,
        String subject,
        String target,
        Loop loop,
        @Nullable String campaignId,
        @Nullable String account,
        @Nullable SpendTarget spend,
        @Nullable UUID undoes,
        String action,
        long movedPaise,
        boolean weighs)
        implements Derived {

    private static final String PURCHASE = "PURCHASE";

    /** What {@code adjustment} asks of {@code campaign}. */
    public Proposal(CampaignAdjustment adjustment, Campaign campaign) {
        this(
                adjustment.key(),
                Loop.LOGISTICS_TO_MARKETING,
                new SpendTarget(
                        adjustment.campaignId(),
                        campaign.channel().name(),
                        adjustment.adSetId(),
                        adjustment.target(),
                        adjustment.zone(),
                        adjustment.mode(),
                        adjustment.mechanism(),
                        adjustment.spendPaise()),
                null,
                adjustment.mechanism().name(),
                Math.abs(adjustment.spendMovedPaise()),
                true);
    }

    /** What {@code lift} asks for. */
    public Proposal(AdjustmentLift lift) {
        this(lift.key(), Loop.LOGISTICS_TO_MARKETING, lift.spend(), lift.lifts(), "LIFT", lift.movedPaise(), false);
    }

    /** What {@code probe} asks for. */
    public Proposal(ZoneProbe probe) {
        this(probe.key(), Loop.LOGISTICS_TO_MARKETING, probe.spend(), null, "PROBE", probe.dailySpendPaise(), true);
    }

    /** What {@code transfer} asks for: it costs what moving the units costs. */
    public Proposal(StockTransfer transfer) {
        this(transfer.key(), "TRANSFER", transfer.costPaise());
    }

    /** What {@code order} asks for. */
    public Proposal(DraftPurchaseOrder order) {
        this(order.key(), PURCHASE, order.valuePaise());
    }

    /** Stock asks for no campaign's budget. */
    private Proposal(ConclusionKey key, String action, long costPaise) {
        this(
                key.type(),
                key.subject(),
                key.target(),
                Loop.MARKETING_TO_OPERATIONS,
                null,
                null,
                null,
                null,
                action,
                costPaise,
                true);
    }

    private Proposal(
            ConclusionKey key,
            Loop loop,
            SpendTarget spend,
            @Nullable UUID undoes,
            String action,
            long moved,
            boolean weighs) {
        this(
                key.type(),
                key.subject(),
                key.target(),
                loop,
                spend.campaignId(),
                spend.account(),
                spend,
                undoes,
                action,
                moved,
                weighs);
    }

    /** Whether it asks to buy. */
    public boolean purchase() {
        return action.equals(PURCHASE);
    }
}

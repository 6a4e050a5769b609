package dev.interlock.intervention;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.PaymentMode;
import dev.interlock.signal.ConclusionKey;
import java.util.List;

/**
 * Proposes to change one ad set of a campaign in one geography.
 *
 * @param zone the zone at risk that is the reason
 * @param mechanism what should be done
 * @param nearTie whether it was chosen for its priority over a slightly better option
 * @param profitPaise what the zone would earn in a day
 * @param gainPaise how much more that is than leaving the campaign alone
 * @param spendPaise what is spent there in a day as it is
 * @param spendMovedPaise how much less would be spent in a day
 * @param shareOfBudget the spend moved, of the campaign's daily budget
 * @param options every option with its price, the losing and the refused ones too
 */
public record CampaignAdjustment(
        String campaignId,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        Mechanism mechanism,
        boolean nearTie,
        long profitPaise,
        long gainPaise,
        long spendPaise,
        long spendMovedPaise,
        Ratio shareOfBudget,
        List<OptionBoard.Option> options,
        int actWithinHours)
        implements Intervention {

    /** The adjustment that {@code chosen} asks for. */
    public CampaignAdjustment(ChosenOption chosen, OptionBoard board, Campaign campaign, int actWithinHours) {
        this(chosen, board, campaign, optionOf(board, chosen.mechanism()).spendMovedPaise(), actWithinHours);
    }

    private CampaignAdjustment(
            ChosenOption chosen, OptionBoard board, Campaign campaign, long spendMovedPaise, int actWithinHours) {
        this(
                chosen.exposed().campaignId(),
                chosen.exposed().adSetId(),
                chosen.exposed().target(),
                chosen.exposed().zone(),
                chosen.exposed().mode(),
                chosen.mechanism(),
                chosen.nearTie(),
                chosen.profitPaise(),
                chosen.profitPaise() - leftAlone(board.options()),
                board.spendPaise(),
                spendMovedPaise,
                new Ratio(Math.abs(spendMovedPaise), campaign.dailyBudgetPaise()),
                board.options(),
                actWithinHours);
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(CampaignAdjustment.class, zone + "|" + mode, campaignId + '|' + adSetId + '|' + target);
    }

    @Override
    public boolean actionable() {
        return true;
    }

    private static OptionBoard.Option optionOf(OptionBoard board, Mechanism mechanism) {
        return board.options().stream()
                .filter(option -> option.mechanism() == mechanism)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The board lacks the chosen " + mechanism + "."));
    }

    private static long leftAlone(List<OptionBoard.Option> options) {
        return options.stream()
                .filter(option -> option.mechanism() == Mechanism.DO_NOTHING)
                .mapToLong(OptionBoard.Option::profitPaise)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The board lacks DO_NOTHING."));
    }
}

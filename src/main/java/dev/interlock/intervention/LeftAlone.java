package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.signal.ConclusionKey;
import java.util.List;

/**
 * A campaign in a zone at risk is best left alone, or its own strategy allows nothing better.
 *
 * @param profitPaise what the zone earns in a day as it is
 * @param options every option with its price, the refused ones too
 */
public record LeftAlone(
        String campaignId,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        long profitPaise,
        List<OptionBoard.Option> options)
        implements Intervention {

    /** Leaves the target of {@code board} alone. */
    public LeftAlone(OptionBoard board, long profitPaise) {
        this(
                board.exposed().campaignId(),
                board.exposed().adSetId(),
                board.exposed().target(),
                board.exposed().zone(),
                board.exposed().mode(),
                profitPaise,
                board.options());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LeftAlone.class, zone + "|" + mode, campaignId + '|' + adSetId + '|' + target);
    }

    @Override
    public int actWithinHours() {
        return 0;
    }

    @Override
    public boolean actionable() {
        return false;
    }
}

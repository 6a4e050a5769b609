package dev.interlock.signal;

import dev.interlock.arithmetic.CashLedger.Span;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.policy.ConcentrationLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations to finance: much must be ordered again at once.
 *
 * @param cause in which way it is much
 * @param skus how many SKUs must be ordered now
 * @param largest those that cost most
 * @param reorderPaise what the 30 days pay for them, or what all of them cost when it is their number that is much
 * @param firstOn from when on it is much; null when it is their number that is much
 * @param lastOn until when; null when it is their number that is much
 * @param share of the 30 days' reorders, or of the opening cash; null when it is their number that is much
 * @param line what lets it pass: fewer SKUs, or a share of so many basis points
 */
public record ReorderConcentration(
        Cause cause,
        int skus,
        List<NearStockOut.Sku> largest,
        long reorderPaise,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        @Nullable Ratio share,
        int line,
        int actWithinHours)
        implements Signal {

    /** In which way reordering is concentrated. */
    public enum Cause {
        /** Many SKUs must be ordered at once. */
        MANY_SKUS,
        /** A few days pay for much of it. */
        FEW_DAYS,
        /** It takes much of the cash there is. */
        SHARE_OF_CASH
    }

    /** Many SKUs at once. */
    public ReorderConcentration(NearStockOut near, ConcentrationLine line) {
        this(
                Cause.MANY_SKUS,
                near.skus(),
                near.largest(),
                near.valuePaise(),
                null,
                null,
                null,
                line.skusAtOnce(),
                line.actWithinHours());
    }

    /** Much of what {@code forecast} pays. */
    public ReorderConcentration(Cause cause, CashForecast forecast, NearStockOut near, ConcentrationLine line) {
        this(
                cause,
                forecast,
                near,
                line,
                cause == Cause.FEW_DAYS ? forecast.densest(line.daysTogether()) : forecast.window());
    }

    private ReorderConcentration(
            Cause cause, CashForecast forecast, NearStockOut near, ConcentrationLine line, Span days) {
        this(
                cause,
                near.skus(),
                near.largest(),
                forecast.reorderPaise(),
                days.first(),
                days.last(),
                cause == Cause.FEW_DAYS
                        ? new Ratio(days.paise(), forecast.reorderPaise())
                        : new Ratio(forecast.reorderPaise(), Math.max(0, forecast.openingPaise())),
                cause == Cause.FEW_DAYS ? line.togetherBp() : line.ofCashBp(),
                line.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ReorderConcentration.class, "REORDERS", cause.name());
    }
}

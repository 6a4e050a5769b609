package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;
import java.time.LocalDate;

/**
 * Finance to itself: a payment gateway takes more than its line.
 *
 * @param days how many days are summed, up to {@code through}
 * @param ofCaptured the fee, without tax, of what was captured
 * @param taxPaise on top of the fee
 * @param above the line
 * @param beyondPaise by how much the fee exceeds the line's share of what was captured
 */
public record HighGatewayFee(
        String gateway,
        String method,
        int days,
        LocalDate through,
        long capturedPaise,
        long feePaise,
        long taxPaise,
        Ratio ofCaptured,
        Rate above,
        long beyondPaise,
        int actWithinHours)
        implements Signal {

    /** As {@code figures} stand. */
    public HighGatewayFee(GatewayFigures figures) {
        this(figures, figures.recent().fee());
    }

    private HighGatewayFee(GatewayFigures figures, Ratio fee) {
        this(
                figures.gateway(),
                figures.method(),
                figures.line().days(),
                figures.through(),
                fee.whole(),
                fee.part(),
                figures.recent().taxPaise(),
                fee,
                new Rate(figures.line().feeAboveBp()),
                fee.part() - Ratio.share(fee.whole(), figures.line().feeAboveBp()),
                figures.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(HighGatewayFee.class, gateway, method);
    }
}

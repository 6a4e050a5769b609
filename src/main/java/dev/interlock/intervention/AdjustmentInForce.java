package dev.interlock.intervention;

import dev.interlock.fact.Execution;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Ruling;
import dev.interlock.fact.SpendTarget;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An adjustment of a campaign was carried out and is in force.
 *
 * @param began the business day since which it is
 * @param movedPaise how much it moves in a day
 * @param before how the target was: what undoing it restores
 */
public record AdjustmentInForce(
        UUID id,
        String campaignId,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        Mechanism mechanism,
        LocalDate began,
        long movedPaise,
        Map<String, String> before,
        SpendTarget spend)
        implements ForTheDesk {

    /** What {@code ruling} released, as {@code execution} reports it. */
    public AdjustmentInForce(Execution execution, Ruling ruling) {
        this(execution, Objects.requireNonNull(ruling.spend()));
    }

    private AdjustmentInForce(Execution execution, SpendTarget spend) {
        this(
                execution.id(),
                spend.campaignId(),
                spend.adSetId(),
                spend.target(),
                spend.zone(),
                spend.mode(),
                spend.mechanism(),
                execution.businessDay(),
                execution.movedPaise(),
                execution.before(),
                spend);
    }
}

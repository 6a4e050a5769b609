package dev.interlock.intervention;

import dev.interlock.fact.Execution;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Ruling;
import dev.interlock.fact.SpendTarget;
import dev.interlock.signal.Derived;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A probe runs in a zone that was starved of evidence.
 *
 * @param began the business day since which it is
 * @param movedPaise how much it moves in a day
 * @param before how the target was: what undoing it restores
 */
public record ProbeInForce(
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
        implements Derived {

    /** What {@code ruling} released, as {@code execution} reports it. */
    public ProbeInForce(Execution execution, Ruling ruling) {
        this(execution, Objects.requireNonNull(ruling.spend()));
    }

    private ProbeInForce(Execution execution, SpendTarget spend) {
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

package dev.interlock.intervention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.SpendTarget;
import dev.interlock.signal.ConclusionKey;
import java.util.Map;
import java.util.UUID;

/**
 * Proposes to undo what was carried out, because its reasons are gone.
 *
 * @param lifts the intervention that is undone
 * @param undoes what it did
 * @param movedPaise how much spend comes back in a day
 * @param restores how the target was before it
 */
public record AdjustmentLift(
        UUID lifts,
        String campaignId,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        String undoes,
        long movedPaise,
        Map<String, String> restores,
        @JsonIgnore SpendTarget spend,
        int actWithinHours)
        implements Intervention {

    /** Undoes {@code adjustment}. */
    public AdjustmentLift(AdjustmentInForce adjustment, int actWithinHours) {
        this(
                adjustment.id(),
                adjustment.campaignId(),
                adjustment.adSetId(),
                adjustment.target(),
                adjustment.zone(),
                adjustment.mode(),
                adjustment.mechanism().name(),
                adjustment.movedPaise(),
                adjustment.before(),
                adjustment.spend(),
                actWithinHours);
    }

    /** Ends {@code probe}. */
    public AdjustmentLift(ProbeInForce probe, int actWithinHours) {
        this(
                probe.id(),
                probe.campaignId(),
                probe.adSetId(),
                probe.target(),
                probe.zone(),
                probe.mode(),
                "PROBE",
                probe.movedPaise(),
                probe.before(),
                probe.spend(),
                actWithinHours);
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(
                AdjustmentLift.class, zone + "|" + mode, campaignId + '|' + adSetId + '|' + target + '|' + undoes);
    }

    @Override
    public boolean actionable() {
        return true;
    }
}

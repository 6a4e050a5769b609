package dev.interlock.intervention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.SpendTarget;
import dev.interlock.policy.ProbeLimit;
import dev.interlock.signal.ConclusionKey;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Proposes to spend a little again where an intervention left too few shipments to judge the zone by.
 *
 * @param within the intervention that is in force
 * @param starvedSince the business day since which it is
 * @param dailySpendPaise how much may be spent in a day
 */
public record ZoneProbe(
        UUID within,
        String campaignId,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        LocalDate starvedSince,
        long dailySpendPaise,
        @JsonIgnore SpendTarget spend,
        int actWithinHours)
        implements Intervention {

    /** Probes the zone of {@code adjustment} as {@code limit} says. */
    public ZoneProbe(AdjustmentInForce adjustment, ProbeLimit limit) {
        this(
                adjustment.id(),
                adjustment.campaignId(),
                adjustment.adSetId(),
                adjustment.target(),
                adjustment.zone(),
                adjustment.mode(),
                adjustment.began(),
                new Ratio(limit.shareBp(), 10_000).of(adjustment.spend().formerSpendPaise()),
                adjustment.spend(),
                limit.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ZoneProbe.class, zone + "|" + mode, campaignId + '|' + adSetId + '|' + target);
    }

    @Override
    public boolean actionable() {
        return true;
    }
}

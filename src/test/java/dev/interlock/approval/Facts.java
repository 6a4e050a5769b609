package dev.interlock.approval;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Promotion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as an integrator tells them. */
final class Facts {

    /** Failures of a thousand parcels, such that a lower bid is best. */
    static final int BAD = 400;

    /** Such that suppressing the COD audience is best. */
    static final int WORSE = 530;

    /** Such that there is no risk. */
    static final int CALM = 200;

    private Facts() {}

    static Campaign campaign(Campaign.Channel channel, String id, long budgetPaise, Instant observedAt) {
        return campaign(channel, id, Campaign.Status.ACTIVE, budgetPaise, observedAt);
    }

    static Campaign campaign(
            Campaign.Channel channel, String id, Campaign.Status status, long budgetPaise, Instant observedAt) {
        return new Campaign(
                channel,
                id,
                null,
                null,
                status,
                budgetPaise,
                false,
                EnumSet.of(Mechanism.EXCLUDE, Mechanism.BID_REDUCTION, Mechanism.COD_SUPPRESSION),
                null,
                List.of(),
                observedAt);
    }

    static CampaignGeoTarget target(String campaign, String pin, CampaignGeoTarget.Mode mode, Instant observedAt) {
        return new CampaignGeoTarget(
                campaign,
                "A-1",
                Geo.pin(pin),
                "IN-BR",
                mode,
                CampaignGeoTarget.AudienceType.MIXED,
                null,
                null,
                observedAt);
    }

    static CampaignMetric spend(String campaign, String pin, LocalDate day, long paise, Instant observedAt) {
        return new CampaignMetric(campaign, "A-1", Geo.pin(pin), day, paise, 0, 0, 45, 29, 0L, false, observedAt);
    }

    /** A week of a thousand parcels up to {@code end}; of ten failed ones 8.5 came back. */
    static NdrWindow window(String pin, LocalDate end, int failed, Instant observedAt) {
        return new NdrWindow(
                Geo.pin(pin),
                "IN-BR",
                PaymentMode.COD,
                end.minusDays(6),
                end,
                1_000,
                failed,
                1_000,
                failed * 34 / 40,
                0,
                Map.of(),
                observedAt);
    }

    /** A push of whatever is sold everywhere, which begins on {@code from} and ends the day after. */
    static Promotion push(LocalDate from, Instant observedAt) {
        return push("P-1", null, from, observedAt);
    }

    /** The push {@code id} of what {@code campaign} sells, or of everything when that is null. */
    static Promotion push(String id, @Nullable String campaign, LocalDate from, Instant observedAt) {
        return new Promotion(id, campaign, null, null, "Kurta", from, from.plusDays(1), 0, null, observedAt);
    }
}

package dev.interlock.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One geography that an ad set of a campaign includes or excludes.
 *
 * @param stateCode for a pin code, its state; without it the target is found by no state's risk
 * @param codShare the share of its orders paid on delivery; null when not known
 * @param bidModifier the channel's multiplier on the bid there; null when none is set
 */
public record CampaignGeoTarget(
        String campaignId,
        String adSetId,
        Geo geo,
        @Nullable String stateCode,
        Mode mode,
        AudienceType audienceType,
        @Nullable Rate codShare,
        @Nullable Rate bidModifier,
        Instant observedAt)
        implements Fact {

    /** Whether the geography is advertised to. */
    public enum Mode {
        INCLUDE,
        EXCLUDE
    }

    /** How the audience mostly pays. */
    public enum AudienceType {
        COD_HEAVY,
        PREPAID,
        MIXED
    }

    public CampaignGeoTarget {
        Guard.of(CampaignGeoTarget.class)
                .text(campaignId, "campaignId")
                .text(adSetId, "adSetId")
                .place(geo, "geo")
                .state(stateCode, "stateCode")
                .present(mode, "mode")
                .present(audienceType, "audienceType")
                .require(
                        codShare == null || (codShare.basisPoints() >= 0 && codShare.basisPoints() <= 10_000),
                        "codShare",
                        codShare == null ? null : codShare.fraction(),
                        "The codShare must be from 0 to 1.")
                .present(observedAt, "observedAt")
                .check();
    }

    /** Whether the geography is advertised to. */
    public boolean included() {
        return mode == Mode.INCLUDE;
    }

    /** The sorting area of a targeted pin code. */
    public Geo area() {
        return Geo.areaOf(geo.code());
    }

    /** The state the target was told to lie in; null when it was not told. */
    public @Nullable Geo state() {
        return stateCode == null ? null : Geo.state(stateCode);
    }

    @Override
    public FactKey key() {
        return FactKey.of(CampaignGeoTarget.class, campaignId, adSetId, geo);
    }
}

package dev.interlock.signal;

import dev.interlock.fact.SpendHistory;
import dev.interlock.policy.SpendLevel;

/**
 * A part of a campaign's spend that is judged together.
 *
 * @param part which geography or ad set; {@code ALL} for the campaign
 */
public record SpendSlice(String campaignId, SpendLevel level, String part) implements Derived {

    private static final String ALL = "ALL";

    /** The slice of {@code level} that {@code history} belongs to. */
    public static SpendSlice of(SpendHistory history, SpendLevel level) {
        String part =
                switch (level) {
                    case CAMPAIGN -> ALL;
                    case GEOGRAPHY -> history.geo().toString();
                    case AUDIENCE -> history.adSetId();
                };
        return new SpendSlice(history.campaignId(), level, part);
    }

    /** The slice {@code window} is summed in. */
    public SpendSlice(SpendWindow window) {
        this(window.slice().campaignId(), window.slice().level(), window.slice().part());
    }
}

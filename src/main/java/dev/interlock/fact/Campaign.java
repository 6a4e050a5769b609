package dev.interlock.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One advertising campaign and the strategy its team has set for it.
 *
 * @param objective the channel's own word for what the campaign is after
 * @param category the SKU category it sells; null when it sells several
 * @param dailyBudgetPaise what it may spend on one business day
 * @param strategyLocked whether its team forbids every adjustment
 * @param allowedInterventions the mechanisms its team allows
 * @param minRoas the return on ad spend its team asks for; null when none is asked
 * @param protectedGeos geographies its team wants advertised whatever happens
 */
public record Campaign(
        Channel channel,
        String campaignId,
        @Nullable String objective,
        @Nullable String category,
        @ForeignCode Status status,
        long dailyBudgetPaise,
        boolean strategyLocked,
        Set<Mechanism> allowedInterventions,
        @Nullable Rate minRoas,
        List<Geo> protectedGeos,
        Instant observedAt)
        implements Fact {

    /** Where the advertisement is bought. */
    public enum Channel {
        META,
        GOOGLE,
        AMAZON_ADS,
        FLIPKART_ADS,
        OTHER
    }

    /** Whether the campaign spends money. */
    public enum Status {
        ACTIVE,
        PAUSED,
        ENDED,
        /** The channel has a word for it that is not known here; nothing is changed on it. */
        UNKNOWN
    }

    public Campaign {
        Guard.of(Campaign.class)
                .present(channel, "channel")
                .text(campaignId, "campaignId")
                .optionalText(objective, "objective")
                .optionalText(category, "category")
                .present(status, "status")
                .notNegative(dailyBudgetPaise, "dailyBudgetPaise")
                .present(allowedInterventions, "allowedInterventions")
                .present(observedAt, "observedAt")
                .check();
        allowedInterventions = Collections.unmodifiableSet(new TreeSet<>(allowedInterventions));
        protectedGeos = protectedGeos == null
                ? List.of()
                : protectedGeos.stream().sorted().toList();
    }

    /** Whether the campaign spends money. */
    public boolean active() {
        return status == Status.ACTIVE;
    }

    /** Whether the team allows {@code mechanism}. */
    public boolean allows(Mechanism mechanism) {
        return allowedInterventions.contains(mechanism);
    }

    /** Whether the team protects {@code target}, or the {@code zone} it is judged with. */
    public boolean protects(Geo target, Geo zone) {
        return protectedGeos.contains(target) || protectedGeos.contains(zone);
    }

    @Override
    public FactKey key() {
        return FactKey.of(Campaign.class, campaignId);
    }
}

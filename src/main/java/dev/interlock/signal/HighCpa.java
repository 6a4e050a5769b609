package dev.interlock.signal;

import dev.interlock.policy.SpendLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Marketing to itself: an order costs too much advertising.
 *
 * @param part which geography or ad set; {@code ALL} for the campaign
 * @param days how many days are summed, up to {@code through}
 * @param cpaPaise spend by orders; null when nothing was ordered
 * @param linePaise what it rose above
 */
public record HighCpa(
        String campaignId,
        SpendLevel level,
        String part,
        int days,
        LocalDate through,
        long spendPaise,
        long orders,
        @Nullable Long cpaPaise,
        long linePaise,
        int actWithinHours)
        implements Signal {

    /** Above the line of its level. */
    public HighCpa(SliceYield slice) {
        this(
                slice.campaignId(),
                slice.slice().level(),
                slice.slice().part(),
                slice.line().days(),
                slice.through(),
                slice.figures().spendPaise(),
                slice.figures().orders(),
                slice.figures().cpaPaise(),
                slice.line().highCpaPaise(),
                slice.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(HighCpa.class, campaignId, level.name() + '|' + part);
    }
}

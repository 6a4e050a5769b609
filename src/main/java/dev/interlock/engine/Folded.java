package dev.interlock.engine;

import dev.interlock.fact.DeliveryHistory.Carried;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days up to {@code through} are judged for good; single days can no longer be restated.
 *
 * @param through the last day that is judged for good
 * @param episodes the open episodes those days stood for
 */
public record Folded(LocalDate through, List<Episode> episodes) {

    /**
     * What one history stood for at the end of {@link Folded#through}.
     *
     * @param state the state the geography lies in, where it was told; holds until newer deliveries tell
     */
    public record Episode(Geo geo, PaymentMode mode, @Nullable Geo state, Carried carried) {}
}

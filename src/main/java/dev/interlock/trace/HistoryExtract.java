package dev.interlock.trace;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.GatewayHistory;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.SpendHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a history, as much as a reader of a trace needs.
 *
 * @param of what it is the history of
 * @param state the state it lies in, where it was told
 * @param daysKnown how many days are known in all
 * @param lastDays the last seven of them
 * @param carried the state earlier, folded days stood for; null when nothing was carried
 */
public record HistoryExtract(
        String of, @Nullable Geo state, int daysKnown, List<?> lastDays, DeliveryHistory.@Nullable Carried carried) {

    public static HistoryExtract of(DeliveryHistory history) {
        return new HistoryExtract(
                history.geo() + "|" + history.mode(),
                history.state(),
                history.days().size(),
                last(history.days()),
                history.carried().inEpisode() ? history.carried() : null);
    }

    public static HistoryExtract of(SpendHistory history) {
        return new HistoryExtract(
                history.campaignId() + '|' + history.adSetId() + '|' + history.geo(),
                null,
                history.days().size(),
                last(history.days()),
                null);
    }

    public static HistoryExtract of(GatewayHistory history) {
        return new HistoryExtract(
                history.gateway() + '|' + history.method(), null, history.days().size(), last(history.days()), null);
    }

    private static List<?> last(List<?> days) {
        return List.copyOf(days.subList(Math.max(0, days.size() - NdrWindow.DAYS), days.size()));
    }
}

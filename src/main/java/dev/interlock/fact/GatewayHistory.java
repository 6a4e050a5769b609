package dev.interlock.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What went through one payment gateway by one method, by day: what {@link GatewayDay}s fold into.
 *
 * @param days the newest observation of each day, in order
 */
@CountedFrom(GatewayDay.class)
public record GatewayHistory(String gateway, String method, List<GatewayDay> days) {

    public GatewayHistory {
        days = List.copyOf(days);
    }

    /** The history of a gateway and method of which nothing is known yet. */
    public static GatewayHistory begin(GatewayDay day) {
        return new GatewayHistory(day.gateway(), day.method(), List.of());
    }

    /** The last day told. */
    public LocalDate through() {
        return days.get(days.size() - 1).date();
    }

    /** The told days among the {@code count} days that end with {@code last}. */
    public List<GatewayDay> told(LocalDate last, int count) {
        LocalDate before = last.minusDays(count);
        return days.stream()
                .filter(day -> day.date().isAfter(before) && !day.date().isAfter(last))
                .toList();
    }

    /** This history with {@code told} in place of an earlier observation of the same day. */
    public GatewayHistory with(GatewayDay told) {
        var list = new ArrayList<GatewayDay>(days.size() + 1);
        days.stream().filter(day -> day.date().isBefore(told.date())).forEach(list::add);
        list.add(told);
        days.stream().filter(day -> day.date().isAfter(told.date())).forEach(list::add);
        return new GatewayHistory(gateway, method, list);
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return 31 * gateway.hashCode() + method.hashCode();
    }
}

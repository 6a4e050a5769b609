package dev.interlock.arithmetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cash on each of the next {@value #DAYS} days: what a day opens with and what moves on it come to what it closes with,
 * which the next one opens with. Positive comes, negative goes.
 *
 * @param days one after the other
 */
public record CashLedger(List<Day> days) {

    /** How far it reaches, the first day included. */
    public static final int DAYS = 30;

    /** What moves on one day. */
    public record Flows(long committedPaise, long settlementsPaise, long reordersPaise) {

        static final Flows NONE = new Flows(0, 0, 0);

        long sum() {
            return Math.addExact(Math.addExact(committedPaise, settlementsPaise), reordersPaise);
        }
    }

    /** One day. */
    public record Day(LocalDate date, long openingPaise, Flows flows, long closingPaise) {}

    /** Several days in a row. */
    public record Span(LocalDate first, LocalDate last, long paise) {}

    public CashLedger {
        days = List.copyOf(days);
    }

    /** The days from {@code first} on; {@code flows} of other days are passed over. */
    public static CashLedger of(LocalDate first, long openingPaise, Map<LocalDate, Flows> flows) {
        var days = new ArrayList<Day>(DAYS);
        long balance = openingPaise;
        for (int at = 0; at < DAYS; at++) {
            LocalDate date = first.plusDays(at);
            Flows moved = flows.getOrDefault(date, Flows.NONE);
            long closing = Math.addExact(balance, moved.sum());
            days.add(new Day(date, balance, moved, closing));
            balance = closing;
        }
        return new CashLedger(days);
    }

    /** The day that closes lowest, the first of several. */
    public Day lowest() {
        return days.stream().min(Comparator.comparingLong(Day::closingPaise)).orElseThrow();
    }

    /** The first day that closes strictly below {@code floorPaise} although {@code lentPaise} can be drawn. */
    public Optional<Day> firstBelow(long floorPaise, long lentPaise) {
        return days.stream()
                .filter(day -> Math.addExact(day.closingPaise(), lentPaise) < floorPaise)
                .findFirst();
    }

    /** What all days pay for reorders; not negative. */
    public long reorderOutflow() {
        return days.stream().mapToLong(CashLedger::reorders).reduce(0, Math::addExact);
    }

    /** The {@code count} days in a row that pay most for reorders, the first of several. */
    public Span densest(int count) {
        Span densest = null;
        for (int at = 0; at + count <= days.size(); at++) {
            List<Day> some = days.subList(at, at + count);
            long paise = some.stream().mapToLong(CashLedger::reorders).reduce(0, Math::addExact);
            if (densest == null || paise > densest.paise()) {
                densest = new Span(some.get(0).date(), some.get(count - 1).date(), paise);
            }
        }
        if (densest == null) {
            throw new IllegalArgumentException("There are no %d days in %d.".formatted(count, days.size()));
        }
        return densest;
    }

    private static long reorders(Day day) {
        return Math.negateExact(day.flows().reordersPaise());
    }
}

package dev.interlock.settlement;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Difference.Expectation;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementLine.Status;
import dev.interlock.policy.RateLine;
import dev.interlock.policy.SettlementTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was settled of an item with what was expected, exactly: lines that come to one expected amount match, all else
 * is left as a {@link Difference}.
 */
public final class Comparing {

    private final RateCard card;
    private final LocalDate today;

    /**
     * @param today the brand's business day: what is due on it, or later, is not missing yet
     */
    public Comparing(RateCard card, LocalDate today) {
        this.card = card;
        this.today = today;
    }

    /**
     * What came of one account.
     *
     * @param differences what does not match
     * @param matched how many lines match
     * @param open whether nothing came yet, in time
     * @param expectedPaise of what is not open
     * @param receivedPaise of all lines that are paid; what is reported comes to this less what was expected
     * @param awaited what is expected of it while nothing came, in time or not; null when something came or nothing is
     *     expected
     */
    public record Compared(
            List<Difference> differences,
            int matched,
            boolean open,
            long expectedPaise,
            long receivedPaise,
            @Nullable ExpectedSettlement awaited) {}

    /** What is expected of one component, and by which rows. */
    private record Due(long paise, Expectation expectation, List<RateLine> rows) {

        /** Each row's name and place, which only a difference needs. */
        List<String> named() {
            return rows.stream().map(row -> row.row() + " at " + row.at()).toList();
        }
    }

    /** Compares one account. */
    public Compared compare(ItemAccount account) {
        Map<SettlementComponent, Due> due = due(account);
        LocalDate dueOn = dueOn(account);
        Map<SettlementComponent, List<SettlementLine>> paid = paid(account);
        if (account.lines().isEmpty() || paid.isEmpty()) {
            return nothingCame(account, due, dueOn);
        }
        Set<SettlementComponent> components = new TreeSet<>(due.keySet());
        components.addAll(paid.keySet());
        var differences = new ArrayList<Difference>();
        int matched = 0;
        for (SettlementComponent component : components) {
            List<SettlementLine> lines = paid.getOrDefault(component, List.of());
            Due expected = due.getOrDefault(component, unexpected(account));
            if (matches(account, component, expected, lines)) {
                matched += lines.size();
            } else {
                differences.add(difference(account, component, expected, lines, dueOn));
            }
        }
        return new Compared(
                differences,
                matched,
                false,
                sum(due.values().stream().map(Due::paise)),
                sum(paid.values().stream().flatMap(List::stream).map(SettlementLine::amountPaise)),
                null);
    }

    private Compared nothingCame(ItemAccount account, Map<SettlementComponent, Due> due, @Nullable LocalDate dueOn) {
        long expected = sum(due.values().stream().map(Due::paise));
        ExpectedSettlement awaited =
                expected == 0 ? null : new ExpectedSettlement(account.key().counterparty(), dueOn, 1, expected);
        if (expected == 0 || dueOn == null || !today.isAfter(dueOn)) {
            return new Compared(List.of(), 0, expected != 0, 0, 0, awaited);
        }
        List<RateLine> rows =
                due.values().stream().flatMap(one -> one.rows().stream()).toList();
        Due all = new Due(expected, due.values().iterator().next().expectation(), rows);
        return new Compared(
                List.of(difference(account, SettlementComponent.WHOLE, all, List.of(), dueOn)),
                0,
                false,
                expected,
                0,
                awaited);
    }

    private Map<SettlementComponent, Due> due(ItemAccount account) {
        Map<SettlementComponent, Due> due = new EnumMap<>(SettlementComponent.class);
        for (ExpectedAmount posted : account.posted()) {
            due.put(posted.component(), new Due(posted.expectedPaise(), Expectation.POSTED, List.of()));
        }
        if (due.isEmpty() && account.billable() != null) {
            for (RateCard.Rated rated : card.rated(account.billable())) {
                due.put(rated.component(), new Due(rated.paise(), Expectation.DERIVED, List.of(rated.row())));
            }
        }
        return due;
    }

    private @Nullable LocalDate dueOn(ItemAccount account) {
        if (!account.posted().isEmpty()) {
            return account.posted().stream()
                    .map(ExpectedAmount::dueOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }
        return account.billable() == null
                ? null
                : card.terms(account.key().counterparty())
                        .map(SettlementTerm::settlesWithinDays)
                        .map(account.billable().happenedOn()::plusDays)
                        .orElse(null);
    }

    private static Map<SettlementComponent, List<SettlementLine>> paid(ItemAccount account) {
        Map<SettlementComponent, List<SettlementLine>> paid = new EnumMap<>(SettlementComponent.class);
        for (SettlementLine line : account.lines()) {
            if (line.status() == Status.RELEASED) {
                paid.computeIfAbsent(line.component(), first -> new ArrayList<>())
                        .add(line);
            }
        }
        return paid;
    }

    private static Due unexpected(ItemAccount account) {
        boolean happened = account.billable() != null || !account.posted().isEmpty();
        return new Due(
                0, happened || !account.key().ofItem() ? Expectation.NO_RATE : Expectation.NOTHING_HAPPENED, List.of());
    }

    /**
     * The lines come to exactly what was expected and none of them came twice, or none came of nothing; a refund also
     * needs the warehouse's receipt.
     */
    private static boolean matches(
            ItemAccount account, SettlementComponent component, Due expected, List<SettlementLine> lines) {
        boolean expectable =
                expected.expectation() == Expectation.DERIVED || expected.expectation() == Expectation.POSTED;
        boolean exact =
                switch (lines.size()) {
                    case 0 -> expected.paise() == 0;
                    case 1 -> lines.get(0).amountPaise() == expected.paise();
                    default ->
                        sum(lines.stream().map(SettlementLine::amountPaise)) == expected.paise()
                                && surplus(account, lines) == 0;
                };
        boolean receipted = component.kind() != SettlementComponent.Kind.REFUND
                || account.key().event() != BillableEvent.RETURN
                || account.receipt() == ReturnReceipt.Status.RECEIVED;
        return expectable && exact && receipted;
    }

    private Difference difference(
            ItemAccount account,
            SettlementComponent component,
            Due expected,
            List<SettlementLine> lines,
            @Nullable LocalDate dueOn) {
        return new Difference(
                account.key().counterparty(),
                account.key().item(),
                account.key().event(),
                component,
                expected.paise(),
                sum(lines.stream().map(SettlementLine::amountPaise)),
                expected.expectation(),
                lines.stream()
                        .limit(Difference.MOST_LINES)
                        .map(line -> new Difference.Line(line.settlementId(), line.lineNo(), line.amountPaise()))
                        .toList(),
                lines.size(),
                held(account),
                surplus(account, lines),
                account.billable() == null ? 0 : account.billable().weightGrams(),
                lines.stream()
                        .mapToInt(line -> line.chargedGrams() == null ? 0 : line.chargedGrams())
                        .max()
                        .orElse(0),
                account.billable() == null ? null : account.billable().happenedOn(),
                dueOn,
                firstPosted(account, component, lines),
                account.receipt(),
                expected.named());
    }

    /** Of a component of which no line came, the day the others came. */
    private static @Nullable LocalDate firstPosted(
            ItemAccount account, SettlementComponent component, List<SettlementLine> lines) {
        if (component == SettlementComponent.WHOLE) {
            return null;
        }
        return (lines.isEmpty() ? account.lines() : lines)
                .stream()
                        .map(SettlementLine::postedOn)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    private static long sum(Stream<Long> paise) {
        return paise.mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private static long held(ItemAccount account) {
        return account.lines().stream()
                .filter(line -> line.status() != Status.RELEASED)
                .mapToLong(SettlementLine::amountPaise)
                .reduce(0, Math::addExact);
    }

    /**
     * Lines that take the same amount once more than the quantity explains, less those that give it back. The same amount
     * under other words is another one: central and state GST are halves of one tax. A line that speaks of no item may
     * well come twice: two storage fees are two storage fees.
     */
    private static int surplus(ItemAccount account, List<SettlementLine> lines) {
        if (!account.key().ofItem()) {
            return 0;
        }
        Map<Long, Map<String, Integer>> taken = new HashMap<>();
        for (SettlementLine line : lines) {
            taken.computeIfAbsent(Math.abs(line.amountPaise()), first -> new HashMap<>())
                    .merge(
                            Objects.requireNonNullElse(line.described(), ""),
                            line.amountPaise() < 0 ? 1 : -1,
                            Integer::sum);
        }
        int units = account.billable() == null ? 1 : account.billable().quantity();
        return taken.values().stream()
                .mapToInt(byWords -> surplus(byWords.values(), units))
                .sum();
    }

    /**
     * @param times how often one amount was taken, less how often it was given back, for each words it came under
     * @param units how often is in order
     */
    private static int surplus(Collection<Integer> times, int units) {
        int more = times.stream().mapToInt(one -> Math.max(0, one - units)).sum();
        int givenBack = times.stream().mapToInt(one -> Math.max(0, -one)).sum();
        return Math.max(0, more - givenBack);
    }
}

package dev.interlock.settlement;

import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementLine.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random sales and returns on a marketplace, settled rightly, wrongly, twice or not at all. No key is told twice. */
public final class RandomSettlements {

    private static final String MARKET = "AMAZON_IN";
    private static final Instant SEEN = Instant.parse("2026-11-19T06:00:00Z");
    private static final SettlementComponent[] COMPONENTS = {
        SettlementComponent.PRINCIPAL, SettlementComponent.COMMISSION, SettlementComponent.CLOSING_FEE,
        SettlementComponent.GST_ON_FEES, SettlementComponent.TCS, SettlementComponent.REFUND,
        SettlementComponent.ADVERTISING
    };

    private final Random random;
    private final LocalDate today;
    private final List<Bulk> told = new ArrayList<>();
    private int lines;

    private RandomSettlements(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Up to twelve items, as they may be told by {@code today}. */
    public static List<Bulk> of(Random random, LocalDate today) {
        var made = new RandomSettlements(random, today);
        for (int item = random.nextInt(12); item >= 0 || made.told.isEmpty(); item--) {
            made.item("I-" + item);
        }
        return List.copyOf(made.told);
    }

    private void item(String item) {
        BillableEvent event = random.nextInt(4) == 0 ? BillableEvent.RETURN : BillableEvent.SALE;
        if (random.nextInt(8) > 0) {
            told.add(new Billable(
                    MARKET,
                    item,
                    event,
                    null,
                    null,
                    random.nextBoolean() ? "Kurtas" : "Sarees",
                    random.nextBoolean() ? "NATIONAL" : "LOCAL",
                    1 + random.nextInt(2),
                    50_000 + random.nextInt(3) * 33_333L,
                    500,
                    random.nextInt(1_600),
                    today.minusDays(random.nextInt(40)),
                    SEEN));
        }
        if (random.nextInt(6) == 0) {
            told.add(new ExpectedAmount(
                    MARKET,
                    item,
                    event,
                    SettlementComponent.PRINCIPAL,
                    50_000,
                    today.minusDays(random.nextInt(20)),
                    SEEN));
        }
        if (event == BillableEvent.RETURN && random.nextBoolean()) {
            told.add(new ReturnReceipt(
                    MARKET, item, "R-" + item, ReturnReceipt.Status.RECEIVED, null, today.minusDays(3), SEEN));
        }
        for (int line = random.nextInt(7); line > 0; line--) {
            line(item, event);
        }
    }

    private void line(String item, BillableEvent event) {
        boolean ofItem = random.nextInt(9) > 0;
        long amount = (1 + random.nextInt(4)) * 12_500L;
        told.add(new SettlementLine(
                MARKET,
                "S-" + random.nextInt(3),
                ++lines,
                ofItem ? item : null,
                ofItem ? event : BillableEvent.OTHER,
                COMPONENTS[random.nextInt(COMPONENTS.length)],
                null,
                random.nextBoolean() ? amount : -amount,
                random.nextInt(6) == 0 ? Status.ON_HOLD : Status.RELEASED,
                null,
                today.minusDays(random.nextInt(15)),
                SEEN));
    }

    /** What all lines that are paid come to. */
    static long received(List<Bulk> told) {
        return told.stream()
                .filter(SettlementLine.class::isInstance)
                .map(one -> (SettlementLine) one)
                .filter(line -> line.status() == Status.RELEASED)
                .mapToLong(SettlementLine::amountPaise)
                .sum();
    }

    /** What was told of accounts of which nothing is paid. */
    static List<Bulk> unpaid(List<Bulk> told) {
        Set<AccountKey> paid = new HashSet<>();
        for (Bulk one : told) {
            if (one instanceof SettlementLine line && line.status() == Status.RELEASED) {
                paid.add(AccountKey.of(line));
            }
        }
        return told.stream().filter(one -> !paid.contains(AccountKey.of(one))).toList();
    }

    /** What was expected of everything of which something came, or should have come by now. */
    static long expected(List<Bulk> told, RateCard card, LocalDate today) {
        Set<AccountKey> paid = new HashSet<>();
        Map<AccountKey, Long> posted = new HashMap<>();
        Map<AccountKey, LocalDate> due = new HashMap<>();
        Map<AccountKey, Long> derived = new HashMap<>();
        for (Bulk one : told) {
            if (one instanceof SettlementLine line && line.status() == Status.RELEASED) {
                paid.add(AccountKey.of(line));
            } else if (one instanceof ExpectedAmount amount) {
                posted.merge(AccountKey.of(amount), amount.expectedPaise(), Long::sum);
                due.put(AccountKey.of(amount), amount.dueOn());
            } else if (one instanceof Billable billable) {
                derived.put(
                        AccountKey.of(billable),
                        card.rated(billable).stream()
                                .mapToLong(RateCard.Rated::paise)
                                .sum());
                due.putIfAbsent(
                        AccountKey.of(billable),
                        billable.happenedOn()
                                .plusDays(card.terms(MARKET).orElseThrow().settlesWithinDays()));
            }
        }
        derived.keySet().removeAll(posted.keySet());
        posted.keySet().forEach(key -> told.stream()
                .filter(one ->
                        one instanceof ExpectedAmount && AccountKey.of(one).equals(key))
                .forEach(one -> due.put(key, ((ExpectedAmount) one).dueOn())));
        Map<AccountKey, Long> all = new HashMap<>(derived);
        all.putAll(posted);
        return all.entrySet().stream()
                .filter(one -> paid.contains(one.getKey()) || today.isAfter(due.get(one.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

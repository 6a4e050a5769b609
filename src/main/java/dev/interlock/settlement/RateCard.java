package dev.interlock.settlement;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.policy.RateLine;
import dev.interlock.policy.RateLine.Basis;
import dev.interlock.policy.RateLine.Direction;
import dev.interlock.policy.RateLines;
import dev.interlock.policy.SettlementTerm;
import dev.interlock.policy.SettlementTerms;
import dev.interlock.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What counterparties owe and take for what happens to items, and when they settle: the tables, ready to be asked. */
public final class RateCard {

    /** An amount and the row that says so. */
    record Rated(SettlementComponent component, long paise, RateLine row) {}

    private record Who(String counterparty, BillableEvent event) {}

    private final Map<Who, List<RateLines>> fees = new HashMap<>();
    private final Map<Who, List<RateLines>> others = new HashMap<>();
    private final List<SettlementTerms> terms = new ArrayList<>();

    private RateCard() {}

    /** The tables of {@code rulebook}. */
    public static RateCard of(Rulebook rulebook) {
        var card = new RateCard();
        for (Object policy : rulebook.policies().values()) {
            if (policy instanceof RateLines lines) {
                boolean fee = lines.component().kind() == SettlementComponent.Kind.FEE;
                (fee ? card.fees : card.others)
                        .computeIfAbsent(new Who(lines.counterparty(), lines.event()), first -> new ArrayList<>())
                        .add(lines);
            } else if (policy instanceof SettlementTerms all) {
                card.terms.add(all);
            }
        }
        return card;
    }

    /** When and how {@code counterparty} settles; empty when no row says so. */
    Optional<SettlementTerm> terms(String counterparty) {
        return terms.stream()
                .flatMap(all -> all.rows().first(counterparty).stream())
                .findFirst();
    }

    /** What should be settled for {@code billable}: one amount a component, fees first. */
    List<Rated> rated(Billable billable) {
        var who = new Who(billable.counterparty(), billable.event());
        var rated = new ArrayList<Rated>();
        long feesPaise = 0;
        for (RateLines lines : fees.getOrDefault(who, List.of())) {
            for (RateLine row : rows(lines, billable)) {
                long paise = paise(row, billable, 0);
                feesPaise = Math.addExact(feesPaise, Math.abs(paise));
                rated.add(new Rated(row.component(), paise, row));
            }
        }
        for (RateLines lines : others.getOrDefault(who, List.of())) {
            for (RateLine row : rows(lines, billable)) {
                rated.add(new Rated(row.component(), paise(row, billable, feesPaise), row));
            }
        }
        return rated;
    }

    private static List<RateLine> rows(RateLines lines, Billable billable) {
        return lines.rows().first(billable.category(), billable.zone(), billable.pricePaise(), billable.happenedOn());
    }

    /** The share of the basis, rounded half up to the paisa, what is fixed, and further slabs. */
    private static long paise(RateLine row, Billable billable, long feesPaise) {
        long amount = Ratio.share(basis(row.basis(), billable, feesPaise), row.rateBp());
        amount = Math.addExact(amount, row.fixedPaise());
        amount = Math.addExact(amount, Math.multiplyExact(furtherSlabs(row, billable), row.furtherSlabPaise()));
        return row.direction() == Direction.PAID ? amount : -amount;
    }

    private static long basis(Basis basis, Billable billable, long feesPaise) {
        return switch (basis) {
            case PRICE -> billable.pricePaise();
            case TAXABLE -> Ratio.of(10_000, 10_000L + billable.gstBp()).of(billable.pricePaise());
            case FEES -> feesPaise;
            case NOTHING -> 0;
        };
    }

    /** Started slabs after the first. */
    private static long furtherSlabs(RateLine row, Billable billable) {
        return row.slabGrams() == 0 ? 0 : Math.max(0, (billable.weightGrams() - 1) / row.slabGrams());
    }
}

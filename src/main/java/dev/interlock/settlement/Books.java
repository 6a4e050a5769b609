package dev.interlock.settlement;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Registration;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was told of a few settlements, in memory: for scenarios, and to hold the comparison of tables to. Of each key the
 * newest counts, then the last told.
 */
public final class Books {

    private final Map<FactKey, Bulk> told = new HashMap<>();

    /** Takes {@code fact} down, unless a newer one is known. */
    public void tell(Bulk fact) {
        told.merge(fact.key(), fact, (known, newer) -> newer.observedAt().isBefore(known.observedAt()) ? known : newer);
    }

    /** Everything that comparing leaves on {@code today}, in key order. */
    public List<Registration> compare(RateCard card, LocalDate today) {
        var comparing = new Comparing(card, today);
        var left = new ArrayList<Registration>();
        var awaited = new Awaited();
        for (List<Bulk> account : accounts()) {
            Comparing.Compared compared = comparing.compare(ItemAccount.of(account));
            left.addAll(compared.differences());
            awaited.add(compared);
        }
        left.addAll(sums());
        left.addAll(awaited.sums());
        return List.copyOf(left);
    }

    private Collection<List<Bulk>> accounts() {
        return told.values().stream()
                .collect(Collectors.groupingBy(AccountKey::of, TreeMap::new, Collectors.toList()))
                .values();
    }

    private List<SettlementSum> sums() {
        Map<String, SettlementSum> sums = new TreeMap<>();
        Set<String> paid = new HashSet<>();
        for (Bulk fact : told.values()) {
            if (fact instanceof SettlementLine line) {
                if (line.status() == SettlementLine.Status.RELEASED) {
                    paid.add(line.counterparty() + '|' + line.settlementId());
                }
                sums.merge(
                        line.counterparty() + '|' + line.settlementId(),
                        new SettlementSum(
                                line.counterparty(), line.settlementId(), 1, line.amountPaise(), line.postedOn()),
                        SettlementSum::plus);
            }
        }
        sums.keySet().retainAll(paid);
        return List.copyOf(sums.values());
    }
}

package dev.interlock.signal;

import dev.interlock.fact.VarianceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is open with one counterparty.
 *
 * @param variances how many amounts are not what they should be, by what is wrong
 * @param atStakePaise what can be claimed of all of them
 * @param oldest since when the oldest stands; ages are counted from it
 */
public record CounterpartyStanding(
        String counterparty, Map<VarianceType, Long> variances, long atStakePaise, LocalDate oldest) implements Figure {

    /** Of {@code open}, which is not empty, in whatever order. */
    public CounterpartyStanding(String counterparty, List<SettlementVariance> open) {
        this(
                counterparty,
                open.stream()
                        .collect(Collectors.groupingBy(
                                SettlementVariance::variance, TreeMap::new, Collectors.counting())),
                open.stream().mapToLong(SettlementVariance::atStakePaise).reduce(0, Math::addExact),
                open.stream()
                        .map(SettlementVariance::since)
                        .min(LocalDate::compareTo)
                        .orElseThrow());
    }

    @Override
    public String subject() {
        return counterparty;
    }
}

package dev.interlock.signal;

import dev.interlock.signal.DisputeStanding.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of everything that was disputed with one counterparty.
 *
 * @param disputes how many there are of each standing
 * @param claimedPaise what was asked for, by standing
 */
public record DisputeBook(String counterparty, Map<Standing, Long> disputes, Map<Standing, Long> claimedPaise)
        implements Figure {

    /** Of {@code all}, in whatever order. */
    public DisputeBook(String counterparty, List<DisputeStanding> all) {
        this(
                counterparty,
                all.stream()
                        .collect(Collectors.groupingBy(DisputeStanding::standing, TreeMap::new, Collectors.counting())),
                Arrays.stream(Standing.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                standing -> claimed(all, standing),
                                Math::addExact,
                                TreeMap::new)));
    }

    private static long claimed(List<DisputeStanding> all, Standing standing) {
        return all.stream()
                .filter(one -> one.standing() == standing)
                .mapToLong(DisputeStanding::claimedPaise)
                .reduce(0, Math::addExact);
    }

    @Override
    public String subject() {
        return counterparty;
    }
}

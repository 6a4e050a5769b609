package dev.interlock.intervention;

import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;
import java.util.Comparator;
import java.util.List;

/**
 * Every option priced for an exposed target, the refused ones too.
 *
 * @param options in the order of the mechanisms
 * @param spendPaise what is spent there in a day as it is
 */
public record OptionBoard(List<Option> options, ExposedTarget exposed, long spendPaise) implements Derived {

    /**
     * One option as people see it.
     *
     * @param profitPaise what the zone would earn in a day
     * @param spendMovedPaise how much less would be spent in a day
     */
    public record Option(
            Mechanism mechanism, long profitPaise, long spendMovedPaise, OptionStanding.Standing standing) {

        static Option of(OptionStanding standing) {
            return new Option(
                    standing.mechanism(),
                    standing.profitPaise(),
                    standing.price().spendMovedPaise(),
                    standing.standing());
        }
    }

    /** The board of all {@code standings} of {@code exposed}, in whatever order they come. */
    public OptionBoard(ExposedTarget exposed, List<OptionStanding> standings, long spendPaise) {
        this(
                standings.stream()
                        .map(Option::of)
                        .sorted(Comparator.comparing(Option::mechanism))
                        .toList(),
                exposed,
                spendPaise);
    }
}

package dev.interlock.signal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Department;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Difference.Line;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.fact.VarianceType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finance to leadership: one amount of a settlement is not what it should be.
 *
 * @param differencePaise what came beyond what was expected; negative for what is missing
 * @param atStakePaise what can be claimed; 0 when the difference is in our favour
 * @param lines of the settlement, at most {@value Difference#MOST_LINES} of them
 * @param surplus how many lines take the same once more
 * @param since the day the counterparty's report showed it, or from which on a settlement or receipt was overdue
 * @param happenedOn the day of what it is settled for; null when that is not known
 * @param flaggedBy who held the same before, or holds it too
 * @param tolerancePaise what would have passed, of an amount
 * @param toleranceBp what would have passed, as a share
 * @param rateRows the rows of the rate card that say what is expected
 */
public record SettlementVariance(
        VarianceType variance,
        String counterparty,
        String item,
        BillableEvent event,
        SettlementComponent component,
        long expectedPaise,
        long receivedPaise,
        long differencePaise,
        long atStakePaise,
        List<Line> lines,
        int lineCount,
        int surplus,
        LocalDate since,
        @Nullable LocalDate happenedOn,
        List<Flag> flaggedBy,
        long tolerancePaise,
        int toleranceBp,
        List<String> rateRows,
        int actWithinHours)
        implements Signal {

    /** Who holds that it is wrong, and why. */
    public record Flag(Department by, LocalDate on, String reason) {}

    /** What {@code wrong} says; {@code flags} in whatever order they come. */
    public SettlementVariance(WrongAmount wrong, List<SettlementFlag> flags) {
        this(wrong.variance(), wrong.judged(), flags);
    }

    private SettlementVariance(VarianceType variance, JudgedDifference judged, List<SettlementFlag> flags) {
        this(
                variance,
                judged.difference().counterparty(),
                judged.difference().item(),
                judged.difference().event(),
                judged.difference().component(),
                judged.difference().expectedPaise(),
                judged.difference().receivedPaise(),
                judged.differencePaise(),
                atStake(variance, judged),
                judged.difference().lines(),
                judged.difference().lineCount(),
                judged.difference().surplus(),
                variance == VarianceType.RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT ? judged.overdueSince() : judged.since(),
                judged.difference().happenedOn(),
                flags(flags),
                judged.tolerance().absolutePaise(),
                judged.tolerance().shareBp(),
                judged.difference().rateRows(),
                judged.terms().actWithinHours());
    }

    /** The whole deduction of a return that never came; of anything else what is missing. */
    private static long atStake(VarianceType variance, JudgedDifference judged) {
        return variance == VarianceType.RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT
                ? Math.negateExact(judged.difference().receivedPaise())
                : Math.max(0, Math.negateExact(judged.differencePaise()));
    }

    private static List<Flag> flags(List<SettlementFlag> flags) {
        return flags.stream()
                .sorted(Comparator.comparing(SettlementFlag::by))
                .map(flag -> new Flag(flag.by(), flag.flaggedOn(), flag.reason()))
                .toList();
    }

    @Override
    public String signalClass() {
        return variance.name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(SettlementVariance.class, counterparty + '|' + item, event + "|" + component);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return (31 * counterparty.hashCode() + item.hashCode()) * 31 + component.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.Department;
import dev.interlock.policy.Agreement;
import dev.interlock.policy.Rhythm;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the department of a source: what it tells cannot be relied on now, and so cannot what rests on it. No news is not
 * good news: whatever was concluded stays, and says that it is not verified.
 *
 * @param source the type of the facts
 * @param scope which of its tellers, or what they speak of; empty for all of it
 * @param reason a sentence for people
 * @param toldUntil the newest observation of a source that is late, rounded up to the hour
 * @param overdueFrom from when on it is late; both null for what is not late
 */
public record Unverified(
        Kind kind,
        String source,
        String scope,
        String reason,
        @Nullable Instant toldUntil,
        @Nullable Instant overdueFrom,
        Department department,
        int actWithinHours)
        implements Signal {

    /** What is the matter with it. */
    public enum Kind {
        /** It told before, and its time is over. */
        LATE,
        /** It is expected, and never told. */
        MISSING,
        /** Another source says otherwise of the same. */
        CONTRADICTORY
    }

    /** Of a source that is late. */
    public Unverified(SourceRhythm late) {
        this(
                Kind.LATE,
                late.source(),
                late.teller(),
                "%s has told nothing since %s; it was due by %s."
                        .formatted(named(late.source(), late.teller()), late.toldUntil(), late.dueBy()),
                late.toldUntil(),
                late.overdueFrom(),
                late.line().department(),
                late.line().actWithinHours());
    }

    /** Of a source that never told. */
    public Unverified(Rhythm never) {
        this(
                Kind.MISSING,
                never.source(),
                never.everybody() ? "" : never.teller(),
                "%s is expected every %d hours and never told anything."
                        .formatted(named(never.source(), never.everybody() ? "" : never.teller()), never.everyHours()),
                null,
                null,
                never.department(),
                never.actWithinHours());
    }

    /** Of units by age at {@code centre} that are not those on hand. */
    public Unverified(String centre, List<StockDisagreement> apart) {
        this(
                centre,
                apart.size(),
                apart.stream()
                        .max(Comparator.comparingLong(StockDisagreement::apart)
                                .thenComparing(StockDisagreement::sku, Comparator.reverseOrder()))
                        .orElseThrow());
    }

    private Unverified(String centre, int skus, StockDisagreement worst) {
        this(
                Kind.CONTRADICTORY,
                "StockAge",
                centre,
                "%s differs from StockLevel for %d SKUs; most for %s: %d units by age, %d on hand."
                        .formatted(
                                named("StockAge", centre), skus, worst.sku(), worst.agedUnits(), worst.onHandUnits()),
                null,
                null,
                worst.line().department(),
                worst.line().actWithinHours());
    }

    /** Of a posted window that is not what was counted. */
    public Unverified(DeliveryHistory history, Agreement line) {
        this(history, history.lastComparable().orElseThrow(), line);
    }

    private Unverified(DeliveryHistory history, DeliveryHistory.Comparable both, Agreement line) {
        this(
                Kind.CONTRADICTORY,
                "NdrWindow",
                history.geo() + "|" + history.mode(),
                "The window of %s, %s, that ends on %s says %d of %d failed; counted one by one it is %d of %d."
                        .formatted(
                                history.geo(),
                                history.mode(),
                                both.endsOn(),
                                both.posted().ndr(),
                                both.posted().attempted(),
                                both.counted().ndr(),
                                both.counted().attempted()),
                null,
                null,
                line.department(),
                line.actWithinHours());
    }

    /** Whose source it is hears of it. */
    @Override
    public String signalClass() {
        return department.name();
    }

    private static String named(String source, String teller) {
        return teller.isEmpty() ? source : source + " of " + teller;
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(Unverified.class, scope.isEmpty() ? source : source + '|' + scope, kind);
    }
}

package dev.interlock.intervention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.policy.ConflictLine.First;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To both departments: two loops disagree, and which of the two goes first.
 *
 * @param first who has its way
 * @param winner what goes first; null when that is not decided
 * @param loser what stands back; null when that is not decided
 * @param row the row of the conflicts that decides; null when none speaks of the two
 * @param reason in the words of the row
 */
public record Conflict(
        Side side,
        Side against,
        First first,
        @Nullable ConclusionKey winner,
        @Nullable ConclusionKey loser,
        @Nullable String row,
        String reason,
        int actWithinHours)
        implements Signal {

    /** What the row says. */
    public Conflict(Weighed weighed) {
        this(
                weighed.opposed(),
                weighed.line().first(),
                weighed.line().row(),
                weighed.line().reason(),
                weighed.line().actWithinHours());
    }

    /** No row speaks of {@code opposed}, so that both stand. */
    public Conflict(Opposed opposed) {
        this(
                opposed,
                First.NOBODY,
                null,
                "No row decides between %s and %s: both stand."
                        .formatted(opposed.side().kind(), opposed.against().kind()),
                0);
    }

    private Conflict(Opposed opposed, First first, @Nullable String row, String reason, int actWithinHours) {
        this(
                opposed.side(),
                opposed.against(),
                first,
                winner(opposed, first),
                loser(opposed, first),
                row,
                reason,
                actWithinHours);
    }

    private static @Nullable ConclusionKey winner(Opposed opposed, First first) {
        return switch (first) {
            case SIDE -> opposed.side().what();
            case AGAINST -> opposed.against().what();
            case NOBODY -> null;
        };
    }

    private static @Nullable ConclusionKey loser(Opposed opposed, First first) {
        return switch (first) {
            case SIDE -> opposed.against().what();
            case AGAINST -> opposed.side().what();
            case NOBODY -> null;
        };
    }

    /** The intervention that stands back; null when none does. */
    @JsonIgnore
    public @Nullable UUID loserId() {
        return switch (first) {
            case SIDE -> against.id();
            case AGAINST -> side.id();
            case NOBODY -> null;
        };
    }

    /** Whether both stand, and the intervention {@code id} is one of them. */
    public boolean leavesOpen(UUID id) {
        return first == First.NOBODY && (id.equals(side.id()) || id.equals(against.id()));
    }

    @Override
    public String signalClass() {
        return side.kind().name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(Conflict.class, side.what(), against.what());
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * side.what().hashCode() + against.what().hashCode();
    }
}

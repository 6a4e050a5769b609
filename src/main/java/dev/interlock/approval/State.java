package dev.interlock.approval;

import dev.interlock.fact.Execution;
import dev.interlock.fact.Ruling;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an intervention stands between being proposed and being over. */
public enum State {
    /** It was concluded, and nothing followed yet. */
    PROPOSED,
    /** Its loop may not act. */
    SUSPENDED,
    /** A person must say yes. */
    AWAITING_APPROVAL,
    /** It is within its limits, and is to be carried out. */
    GRANTED,
    /** A person said yes; it is to be carried out. */
    APPROVED,
    /** A person said that something else is to be done; that is to be carried out. */
    OVERRIDDEN,
    /** A person said no. */
    REJECTED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Its reasons went before it was carried out, or something else came to go first. */
    WITHDRAWN,
    /** It lost a conflict: something else goes first. */
    OUTRANKED,
    /** It is in force. */
    CARRIED_OUT,
    /** A part of it is in force. */
    PARTIALLY_CARRIED_OUT,
    /** It could not be carried out. */
    FAILED,
    /** Somebody undid it at the channel. */
    REVERTED_BY_HAND,
    /** Another one on the same target took its place. */
    REPLACED,
    /** It was lifted, and the state before restored. */
    LIFTED;

    /** Those that are to be carried out now. */
    public static final Set<State> DUE = EnumSet.of(GRANTED, APPROVED, OVERRIDDEN);

    /** Where it can go from here. */
    public Set<State> next() {
        return switch (this) {
            // Nobody is asked while no band holds its amount; the hours count nevertheless.
            case PROPOSED -> EnumSet.of(SUSPENDED, AWAITING_APPROVAL, GRANTED, EXPIRED, WITHDRAWN, OUTRANKED);
            // A channel may have been quicker than the stop.
            case SUSPENDED ->
                EnumSet.of(
                        PROPOSED,
                        AWAITING_APPROVAL,
                        GRANTED,
                        APPROVED,
                        OVERRIDDEN,
                        WITHDRAWN,
                        OUTRANKED,
                        CARRIED_OUT,
                        PARTIALLY_CARRIED_OUT,
                        FAILED);
            case AWAITING_APPROVAL ->
                EnumSet.of(PROPOSED, SUSPENDED, GRANTED, APPROVED, OVERRIDDEN, REJECTED, EXPIRED, WITHDRAWN, OUTRANKED);
            case GRANTED, APPROVED, OVERRIDDEN ->
                EnumSet.of(SUSPENDED, WITHDRAWN, CARRIED_OUT, PARTIALLY_CARRIED_OUT, FAILED);
            case WITHDRAWN -> EnumSet.of(CARRIED_OUT, PARTIALLY_CARRIED_OUT, FAILED);
            case CARRIED_OUT -> EnumSet.of(REVERTED_BY_HAND, REPLACED, LIFTED);
            case PARTIALLY_CARRIED_OUT -> EnumSet.of(CARRIED_OUT, REVERTED_BY_HAND, REPLACED, LIFTED);
            case FAILED -> EnumSet.of(CARRIED_OUT, PARTIALLY_CARRIED_OUT);
            case REJECTED, EXPIRED, OUTRANKED, REVERTED_BY_HAND, REPLACED, LIFTED -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether it can go to {@code other} from here. */
    public boolean leadsTo(State other) {
        return next().contains(other);
    }

    /** Where {@code outcome} brings an intervention. */
    static State of(Execution.Outcome outcome) {
        return switch (outcome) {
            case CARRIED_OUT -> CARRIED_OUT;
            case PARTIALLY_CARRIED_OUT -> PARTIALLY_CARRIED_OUT;
            case FAILED -> FAILED;
            case REVERTED_BY_HAND -> REVERTED_BY_HAND;
            case REPLACED -> REPLACED;
            case LIFTED -> LIFTED;
        };
    }

    /** Where {@code verdict} brings an intervention. */
    static State of(Ruling.Verdict verdict) {
        return switch (verdict) {
            case GRANTED -> GRANTED;
            case APPROVED -> APPROVED;
            case OVERRIDDEN -> OVERRIDDEN;
            case REJECTED -> REJECTED;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
            case OUTRANKED -> OUTRANKED;
        };
    }

    /** Where an intervention stands of which this is known. */
    static State of(@Nullable Ruling ruling, @Nullable Execution execution, boolean suspended, boolean asked) {
        if (execution != null) {
            return of(execution.outcome());
        }
        if (suspended && (ruling == null || ruling.released())) {
            return SUSPENDED;
        }
        if (ruling != null) {
            return of(ruling.verdict());
        }
        return asked ? AWAITING_APPROVAL : PROPOSED;
    }
}

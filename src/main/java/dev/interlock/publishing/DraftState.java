package dev.interlock.publishing;

import java.util.EnumSet;
import java.util.Set;

/** Where a draft stands. */
public enum DraftState {
    /** Its workbook is sound. */
    CHECKED,
    /** The scenarios were run by it. */
    REHEARSED,
    /** Somebody else said yes; it waits for its time. */
    APPROVED,
    /** Somebody said no. */
    REJECTED,
    /** It decides. */
    ACTIVE,
    /** It decided, or was to decide, and something else does. */
    SUPERSEDED;

    /** Where it can go from here. */
    public Set<DraftState> next() {
        return switch (this) {
            case CHECKED -> EnumSet.of(REHEARSED, REJECTED);
            case REHEARSED -> EnumSet.of(REHEARSED, APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(ACTIVE, REJECTED, SUPERSEDED);
            case ACTIVE -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED -> EnumSet.of(ACTIVE);
            case REJECTED -> EnumSet.noneOf(DraftState.class);
        };
    }
}

package dev.interlock.intervention;

import dev.interlock.signal.Derived;
import java.util.UUID;

/**
 * An intervention lost a conflict.
 *
 * @param name what tells the conflict from others that it lost
 * @param reason the reason it is told, with what goes first
 */
public record LostConflict(UUID id, String name, String reason) implements Derived {

    /** What {@code conflict} says to {@code loser}. */
    public LostConflict(UUID loser, Conflict conflict) {
        this(loser, conflict.key().toString(), "%s %s goes first.".formatted(conflict.reason(), conflict.winner()));
    }
}

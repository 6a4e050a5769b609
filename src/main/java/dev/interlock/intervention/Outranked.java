package dev.interlock.intervention;

import java.util.UUID;

/**
 * Something else goes before an intervention: the desk records why it does not go ahead, or takes it back.
 *
 * @param reason why, in the words of the row that says so
 */
public record Outranked(UUID id, Asked asked, String reason) implements Duty {

    /** What {@code asked} asks for stands back, because it {@code lost}. */
    public Outranked(Asked asked, LostConflict lost) {
        this(asked.id(), asked, lost.reason());
    }
}

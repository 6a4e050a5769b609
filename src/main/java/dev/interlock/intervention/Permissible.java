package dev.interlock.intervention;

import java.util.UUID;

/** An intervention is within every limit of the day: the desk may grant it. */
public record Permissible(UUID id, Asked asked) implements Duty {

    /** What {@code asked} asks for may go ahead. */
    public Permissible(Asked asked) {
        this(asked.id(), asked);
    }
}

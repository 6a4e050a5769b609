package dev.interlock.intervention;

import dev.interlock.fact.LoopSwitch;
import java.util.UUID;

/** An intervention waits because its loop may not act. */
public record Suspended(UUID id, LoopSwitch.State state) implements ForTheDesk {}

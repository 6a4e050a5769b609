package dev.interlock.intervention;

import java.util.UUID;

/**
 * Where the approval band of an intervention ends: more must be asked of another role.
 *
 * @param belowPaise what is moved in a day must lie below
 */
public record BandEnd(UUID id, long belowPaise) implements ForTheDesk {}

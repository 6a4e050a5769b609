package dev.interlock.intervention;

import java.util.UUID;

/**
 * A person may say yes or no to an intervention.
 *
 * @param role in which they may
 * @param instead whom they answer for; the person themselves when for nobody else
 */
public record Eligible(UUID id, String person, String role, String instead) implements ForTheDesk {}

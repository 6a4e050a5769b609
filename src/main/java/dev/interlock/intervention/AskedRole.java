package dev.interlock.intervention;

import dev.interlock.signal.Derived;
import java.util.UUID;

/**
 * Who has a role may say yes or no to an intervention.
 *
 * @param proposer who told what it was concluded from, and so may not
 */
public record AskedRole(UUID id, String role, String proposer) implements Derived {}

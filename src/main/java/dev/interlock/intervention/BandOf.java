package dev.interlock.intervention;

import dev.interlock.policy.ApprovalBand;
import java.util.UUID;

/** The approval band that an intervention falls into. */
public record BandOf(UUID id, ApprovalBand band) implements ForTheDesk {}

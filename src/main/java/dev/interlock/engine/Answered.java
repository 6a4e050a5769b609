package dev.interlock.engine;

import dev.interlock.policy.PolicyRow;

/** A row that counts for what was asked; public for the rule language only. */
public record Answered(PolicyRow row) {}

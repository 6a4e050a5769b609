package dev.interlock.signal;

import dev.interlock.policy.CapacityLine;

/** The capacity line that holds for a courier: its own row, or the one for all. */
public record LaneLine(String courier, CapacityLine line) implements Derived {}

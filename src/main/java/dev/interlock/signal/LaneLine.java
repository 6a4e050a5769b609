package dev.interlock.signal;

import dev.interlock.policy.CapacityLine;

/** The capacity line that holds for a courier: the first that speaks of it. */
public record LaneLine(String courier, CapacityLine line) implements Derived {}

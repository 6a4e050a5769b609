package dev.interlock.intervention;

import dev.interlock.signal.Derived;
import java.util.UUID;

/** An adjustment in force stands back for a push, as the conflicts say. */
public record GivesWay(UUID id) implements Derived {}

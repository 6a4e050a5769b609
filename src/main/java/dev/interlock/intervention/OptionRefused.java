package dev.interlock.intervention;

import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;

/** The campaign's own strategy forbids a way to intervene. */
public record OptionRefused(ExposedTarget exposed, Mechanism mechanism, OptionStanding.Standing reason)
        implements Derived {}

package dev.interlock.fact;

/**
 * Something the desk itself writes down of its brand: an identity, a ruling, what was carried out, a
 * switch. Rules match it like any fact; no integrator can post it.
 */
public sealed interface Registration extends Fact permits Execution, LoopSwitch, Opened, Ruling {}

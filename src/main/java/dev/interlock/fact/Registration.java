package dev.interlock.fact;

/**
 * Something the desk itself writes down of its brand: an identity, a ruling, what was carried out, a
 * switch, what a nightly comparison left, which documents there are. Rules match it like any fact; no integrator can post it.
 */
public sealed interface Registration extends Fact
        permits Difference, Evidence, Execution, ExpectedSettlement, LoopSwitch, Opened, Ruling, SettlementSum {}

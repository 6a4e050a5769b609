package dev.interlock.fact;

/**
 * Something the desk itself writes down of its brand: an identity, a ruling, what was carried out, a
 * switch, who heard a signal, what a nightly comparison left, which documents there are. Rules match it like any fact;
 * no integrator can post it.
 */
public sealed interface Registration extends Fact
        permits Acknowledgement,
                Difference,
                Evidence,
                Execution,
                ExpectedSettlement,
                LoopSwitch,
                Opened,
                Raised,
                Ruling,
                SettlementSum {}

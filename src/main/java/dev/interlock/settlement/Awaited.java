package dev.interlock.settlement;

import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.settlement.Comparing.Compared;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums what is awaited, by counterparty and the day it is due; in whatever order accounts come. */
public final class Awaited {

    private final Map<String, ExpectedSettlement> sums = new TreeMap<>();

    /** Adds what one account awaits, if anything. */
    public void add(Compared compared) {
        ExpectedSettlement awaited = compared.awaited();
        if (awaited != null) {
            sums.merge(awaited.key().id(), awaited, ExpectedSettlement::plus);
        }
    }

    /** All of them, by counterparty and day. */
    public List<ExpectedSettlement> sums() {
        return List.copyOf(sums.values());
    }
}

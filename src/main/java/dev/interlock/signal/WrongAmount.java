package dev.interlock.signal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.VarianceType;

/** What is wrong with one amount of a settlement, whoever else holds the same. */
public record WrongAmount(VarianceType variance, JudgedDifference judged) implements Derived {

    /** Who settles. */
    public String counterparty() {
        return judged.counterparty();
    }

    /** What it is settled for. */
    public String item() {
        return judged.item();
    }

    /** What happened to it. */
    public BillableEvent event() {
        return judged.event();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return judged.hashCode();
    }
}

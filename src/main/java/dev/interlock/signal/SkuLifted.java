package dev.interlock.signal;

import dev.interlock.fact.SkuMaster;

/** More of a SKU will be ordered somewhere, and it is known how it is bought. */
public record SkuLifted(SkuMaster master) implements Derived {

    /** What its stock is kept by. */
    public String category() {
        return master.category();
    }
}

package dev.interlock.signal;

import dev.interlock.fact.SkuMaster;
import dev.interlock.policy.ForecastLine;
import dev.interlock.policy.StockLine;

/** More of a SKU will be ordered somewhere, so its stock is looked at everywhere. */
public record SkuPushed(SkuMaster master, ForecastLine forecast, StockLine stock) implements Derived {

    /** The SKU. */
    public String sku() {
        return master.sku();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku().hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.policy.ForecastLine;
import dev.interlock.policy.StockLine;

/** More of a SKU will be ordered somewhere, so its stock is looked at everywhere. */
public record SkuPushed(String sku, ForecastLine forecast, StockLine stock) implements Derived {

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.fact.SkuMaster;
import dev.interlock.policy.WatchLine;
import org.jspecify.annotations.Nullable;

/**
 * How the stock of one SKU is watched.
 *
 * @param master null when nobody told how it is bought
 */
public record SkuWatch(String sku, @Nullable SkuMaster master, WatchLine line) implements Derived {

    /** By the line of its category. */
    public SkuWatch(SkuMaster master, WatchLine line) {
        this(master.sku(), master, line);
    }

    /** By the line for every category. */
    public SkuWatch(String sku, WatchLine line) {
        this(sku, null, line);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku.hashCode();
    }
}

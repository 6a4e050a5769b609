package dev.interlock.signal;

/** What a centre must ship of one SKU to one of the states it serves. */
public record SkuNeedAt(String centre, SkuNeed need) implements Derived {

    /** The SKU. */
    public String sku() {
        return need.sku();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * centre.hashCode() + need.hashCode();
    }
}

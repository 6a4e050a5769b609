package dev.interlock.signal;

import java.util.Comparator;
import java.util.List;

/**
 * All SKUs that must be bought now.
 *
 * @param skus how many
 * @param valuePaise what they cost, as far as that is known
 * @param costUnknown of how many it is not
 * @param largest those that cost most, at most {@value #LISTED_MOST}
 */
public record NearStockOut(int skus, long valuePaise, int costUnknown, List<Sku> largest) implements Figure {

    private static final int LISTED_MOST = 20;

    private static final Comparator<SkuReorder> COSTLIEST =
            Comparator.comparingLong(SkuReorder::valuePaise).reversed().thenComparing(SkuReorder::sku);

    /** One of them. */
    public record Sku(String sku, String supplierId, long units, long valuePaise) {}

    /** {@code reorders} in whatever order they come. */
    public NearStockOut(List<SkuReorder> reorders) {
        this(
                reorders.size(),
                reorders.stream().mapToLong(SkuReorder::valuePaise).reduce(0, Math::addExact),
                (int) reorders.stream().filter(one -> !one.costKnown()).count(),
                Foremost.of(reorders, COSTLIEST, LISTED_MOST).stream()
                        .map(one -> new Sku(one.sku(), one.supplierId(), one.units(), one.valuePaise()))
                        .toList());
    }

    @Override
    public String subject() {
        return "SKUS";
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.DemandForecast;
import java.util.List;

/**
 * What one SKU is expected to sell of a {@link ForwardDemand}.
 *
 * @param lately the units it sold of those that the base rests on
 * @param days each day ahead; their quantiles are the SKU's own, and do not add up to the category's
 */
public record SkuDemand(String sku, long lately, List<DemandForecast.Day> days) {}

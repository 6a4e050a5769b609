package dev.interlock.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One SKU of the brand.
 *
 * @param share of 10,000 orders of the brand, those that hold it
 */
record SampleSku(String sku, String category, int share, long unitCostPaise) {

    /** Of 100 orders, those of each category, in their order. */
    private static final List<Integer> CATEGORY_SHARES = List.of(30, 20, 15, 15, 12, 8);
    /** Of 100 orders of a category, those of each of its SKUs. */
    private static final List<Integer> SKU_SHARES = List.of(40, 30, 20, 10);

    static final List<SampleSku> ALL = all();

    /** The one of this name. */
    static SampleSku named(String sku) {
        return ALL.stream().filter(one -> one.sku().equals(sku)).findFirst().orElseThrow();
    }

    /** Who makes it. */
    String supplier() {
        return "SUP-" + category.charAt(0);
    }

    /** Whether it is worn at festivals. What a sale will push is kept by a plan of its own. */
    boolean festive() {
        return supplier().equals("SUP-S") && !sku.equals(FlashSale.COMING.sku());
    }

    /** One of them, as likely as it is ordered. */
    static SampleSku ordered(Chance chance) {
        int at = chance.below(ALL.stream().mapToInt(SampleSku::share).sum());
        for (SampleSku one : ALL) {
            at -= one.share();
            if (at < 0) {
                return one;
            }
        }
        throw new IllegalStateException("No SKU has the share %d.".formatted(at));
    }

    private static List<SampleSku> all() {
        var all = new ArrayList<SampleSku>();
        for (int at = 0; at < CATEGORY_SHARES.size(); at++) {
            String category = SampleCampaigns.CATEGORIES.get(at);
            for (int number = 1; number <= SKU_SHARES.size(); number++) {
                all.add(new SampleSku(
                        "%s-%d".formatted(category.substring(0, 3).toUpperCase(Locale.ROOT), number),
                        category,
                        CATEGORY_SHARES.get(at) * SKU_SHARES.get(number - 1),
                        30_000 + 5_000L * at));
            }
        }
        return List.copyOf(all);
    }
}

package dev.interlock.sample;

import dev.interlock.fact.Fact;
import dev.interlock.fact.Promotion;
import dev.interlock.fact.Rate;
import java.time.Instant;
import java.util.List;

/**
 * A planted push of one SKU, everywhere.
 *
 * @param toldOn the day, numbered from 0, in whose evening marketing tells of it
 * @param firstDay its first day
 * @param days how many days it lasts
 */
record FlashSale(String id, String sku, int toldOn, int firstDay, int days) {

    /** So many times the usual is ordered, and was stated. */
    static final int TIMES = 6;

    /** Told eight days ahead, and nobody answered what followed: the stock was gone within three days. */
    static final FlashSale PAST = new FlashSale("SALE-1", "KUR-2", 18, 26, 3);

    /** Told on the last evening, for the days after the sample. */
    static final FlashSale COMING = new FlashSale("SALE-2", "SAR-1", SampleSize.DAYS - 1, SampleSize.DAYS + 3, 3);

    static final List<FlashSale> ALL = List.of(PAST, COMING);

    private static final Rate STATED = new Rate((TIMES - 1) * 10_000);
    private static final int RESTOCKED_AFTER = 2;

    boolean on(int day) {
        return day >= firstDay && day < firstDay + days;
    }

    /** Whether nothing more of it comes in: what there is was ordered before anybody knew of the sale. */
    boolean sellsOut(int day) {
        return day >= toldOn && day < firstDay + days + RESTOCKED_AFTER;
    }

    /** What marketing tells. */
    Fact promotion(SampleSize size, Instant told) {
        return new Promotion(
                id, null, null, sku, null, size.date(firstDay), size.date(firstDay + days - 1), 0, STATED, told);
    }
}

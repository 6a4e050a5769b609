package dev.interlock.arithmetic;

import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.SpendHistory;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was spent over some days and what it brought. Days nobody told are not in it. Return and cost are
 * compared crosswise, exactly; nothing is divided by what may be 0.
 *
 * @param spendPaise spent, never negative
 * @param orders placed, never negative
 * @param revenuePaise what these orders were worth; 0 beside orders says that nobody told
 */
public record SpendYield(long spendPaise, long orders, long revenuePaise) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** What {@code history} tells of the {@code days} days that end with {@code through}. */
    public static SpendYield of(SpendHistory history, LocalDate through, int days) {
        LocalDate before = through.minusDays(days);
        long spend = 0;
        long orders = 0;
        long revenue = 0;
        for (CampaignMetric day : history.days()) {
            if (day.date().isAfter(before) && !day.date().isAfter(through)) {
                spend = Math.addExact(spend, day.spendPaise());
                orders += day.orders();
                revenue = Math.addExact(revenue, day.revenuePaise());
            }
        }
        return new SpendYield(spend, orders, revenue);
    }

    /** Whether it is known what came of the spend: there were no orders, or somebody told their worth. */
    public boolean revenueTold() {
        return orders == 0 || revenuePaise > 0;
    }

    /** Return on spend: revenue of spend. */
    public Ratio roas() {
        return Ratio.of(revenuePaise, spendPaise);
    }

    /** Whether the return on spend is strictly below {@code line}, in ten-thousandths: 20,000 is two rupees for one. */
    public boolean roasBelow(int line) {
        return product(revenuePaise, WHOLE).compareTo(product(spendPaise, BigInteger.valueOf(line))) < 0;
    }

    /** Cost of an order: spend by orders, rounded half up to the paisa; null when nothing was ordered. */
    public @Nullable Long cpaPaise() {
        return orders == 0 ? null : Ratio.of(1, orders).of(spendPaise);
    }

    /** Whether an order cost strictly more than {@code linePaise}; without orders, whether anything was spent. */
    public boolean cpaAbove(long linePaise) {
        return BigInteger.valueOf(spendPaise).compareTo(product(orders, BigInteger.valueOf(linePaise))) > 0;
    }

    private static BigInteger product(long one, BigInteger other) {
        return BigInteger.valueOf(one).multiply(other);
    }
}

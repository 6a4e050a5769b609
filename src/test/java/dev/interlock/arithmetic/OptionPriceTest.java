package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Mechanism;
import dev.interlock.policy.InterventionOption;
import dev.interlock.policy.RowAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionPriceTest {

    /** Twenty days, so that 65 % of 45 orders a day is a whole number. */
    private static ZoneDay zone(long ordersPerDay) {
        return new ZoneDay(20, 20 * 900_000, 20 * ordersPerDay, 13 * ordersPerDay);
    }

    private static UnitEconomics unit(long codRtoPercent) {
        return new UnitEconomics(29_250, 10_000, 21_000, new Ratio(codRtoPercent, 100), 200);
    }

    private static InterventionOption option(int bidKept, int volumeKept, int spendKept, int codKept, int converted) {
        return new InterventionOption(
                new RowAddress("marketing", "Options", 2),
                "X",
                Mechanism.BID_REDUCTION,
                true,
                bidKept,
                volumeKept,
                spendKept,
                codKept,
                converted,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "34, 45,  -99315,  109238,   39859",
        "45, 45, -260994,    5764,   39859",
        "34, 12, -686484, -266550, -286371",
        "15, 60,  539933,  518357,  188145"
    })
    void the_reference_zones_earn_what_an_analyst_computes_by_hand(
            long rto, long orders, long alone, long bidLess, long suppressed) {
        assertThat(OptionPrice.of(zone(orders), unit(rto), option(10_000, 10_000, 10_000, 10_000, 0))
                        .profitPaise())
                .isEqualTo(alone);
        assertThat(OptionPrice.of(zone(orders), unit(rto), option(10_000, 0, 10_000, 10_000, 0))
                        .profitPaise())
                .isZero();
        assertThat(OptionPrice.of(zone(orders), unit(rto), option(7_000, 6_400, 10_000, 10_000, 0))
                        .profitPaise())
                .isEqualTo(bidLess);
        assertThat(OptionPrice.of(zone(orders), unit(rto), option(10_000, 10_000, 4_500, 0, 0))
                        .profitPaise())
                .isEqualTo(suppressed);
    }

    @Test
    void a_checkout_block_saves_no_spend_and_adds_up_with_suppression_where_a_row_says_so() {
        assertThat(OptionPrice.of(zone(45), unit(34), option(10_000, 10_000, 10_000, 0, 2_000))
                        .profitPaise())
                .isEqualTo(-289_908);
        assertThat(OptionPrice.of(zone(45), unit(34), option(10_000, 10_000, 4_500, 0, 2_000))
                        .profitPaise())
                .isEqualTo(205_092);
    }

    @Test
    void any_price_is_the_exact_one_rounded_once() {
        long seed = System.nanoTime();
        System.out.println("OptionPriceTest: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int orders = random.nextInt(5_000);
            var zone = new ZoneDay(
                    1 + random.nextInt(28), random.nextInt(100_000_000), orders, random.nextInt(orders + 1));
            int whole = 1 + random.nextInt(5_000);
            var unit = new UnitEconomics(
                    random.nextInt(100_000),
                    random.nextInt(30_000),
                    random.nextInt(50_000),
                    new Ratio(random.nextInt(whole + 1), whole),
                    random.nextInt(10_001));
            var option = option(share(random), share(random), share(random), share(random), share(random));

            assertThat(OptionPrice.of(zone, unit, option).profitPaise())
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(byHand(zone, unit, option));
        }
    }

    private static int share(Random random) {
        return random.nextInt(10_001);
    }

    /** The formula as it stands in the documentation, in decimals far finer than a paisa. */
    private static long byHand(ZoneDay zone, UnitEconomics unit, InterventionOption option) {
        var fine = new MathContext(60);
        BigDecimal margin = rate(unit.lifetimeValueBp()).multiply(BigDecimal.valueOf(unit.marginPaise()));
        BigDecimal cost = BigDecimal.valueOf(unit.rtoCostPaise());
        BigDecimal codRto = BigDecimal.valueOf(unit.codRto().part())
                .divide(BigDecimal.valueOf(unit.codRto().whole()), fine);
        BigDecimal cod = worth(margin, cost, codRto);
        BigDecimal prepaid = worth(margin, cost, rate(unit.prepaidRtoBp()));
        BigDecimal kept = rate(option.codKeptBp());
        BigDecimal codOrders = BigDecimal.valueOf(zone.codOrders());
        BigDecimal prepaidOrders = BigDecimal.valueOf(zone.orders() - zone.codOrders())
                .add(codOrders.multiply(BigDecimal.ONE.subtract(kept)).multiply(rate(option.convertedBp())));
        BigDecimal earned = codOrders.multiply(kept).multiply(cod).add(prepaidOrders.multiply(prepaid));
        BigDecimal spent = BigDecimal.valueOf(zone.spendPaise())
                .multiply(rate(option.bidKeptBp()))
                .multiply(rate(option.spendKeptBp()));
        return earned.subtract(spent)
                .multiply(rate(option.volumeKeptBp()))
                .divide(BigDecimal.valueOf(zone.days()), fine)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal worth(BigDecimal margin, BigDecimal cost, BigDecimal rto) {
        return BigDecimal.ONE.subtract(rto).multiply(margin).subtract(rto.multiply(cost));
    }

    private static BigDecimal rate(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 4);
    }
}

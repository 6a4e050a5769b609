package dev.interlock.sample;

import dev.interlock.fact.Fact;
import dev.interlock.fact.GatewayDay;
import java.time.Instant;
import java.util.List;

/** What goes through the brand's payment gateways, by method. One of them stops working well on the last days. */
final class GatewayDays {

    /** Where too many payments fail in the end. */
    static final Way FAILING = new Way("PAYU", "UPI", 300, 8_800);

    /** From this day on, numbered from 0. */
    static final int FAILING_FROM = SampleSize.DAYS - 3;

    private static final int FAILING_BP = 7_100;
    private static final List<Way> WAYS = List.of(
            new Way(SampleGateway.NAME, "UPI", 900, 8_900),
            new Way(SampleGateway.NAME, "CARD", 450, 8_400),
            new Way(SampleGateway.NAME, "NETBANKING", 150, 8_000),
            FAILING,
            new Way("PAYU", "CARD", 150, 8_300));

    private static final long USUAL_PAISE = 65_000;

    private final SampleSize size;

    /**
     * A gateway and a method.
     *
     * @param attempts on a day at factor 1
     * @param successBp how many of 10,000 usually succeed
     */
    record Way(String gateway, String method, int attempts, int successBp) {}

    GatewayDays(SampleSize size) {
        this.size = size;
    }

    /** What is told on the day with this number. */
    List<Fact> on(int day, Instant told) {
        return WAYS.stream().<Fact>map(way -> day(way, day, told)).toList();
    }

    private GatewayDay day(Way way, int day, Instant told) {
        Tried tried = tried(way, day);
        long fee = SampleCharges.paymentFee(tried.capturedPaise());
        int settled = day - SampleGateway.SETTLED_AFTER;
        return new GatewayDay(
                way.gateway(),
                way.method(),
                size.date(day),
                tried.attempts(),
                tried.successes(),
                tried.capturedPaise(),
                fee,
                SampleCharges.serviceGst(fee),
                settled < 0
                        ? List.of()
                        : List.of(new GatewayDay.Settled(
                                SampleGateway.SETTLED_AFTER, tried(way, settled).capturedPaise())),
                told);
    }

    private record Tried(int attempts, int successes, long capturedPaise) {}

    private Tried tried(Way way, int day) {
        Chance chance = Chance.of(size.seed(), 9, WAYS.indexOf(way), day);
        int attempts = (int) chance.about((long) way.attempts() * size.factor(), 8);
        boolean failing = way.equals(FAILING) && day >= FAILING_FROM;
        long successBp = chance.about(failing ? FAILING_BP : way.successBp(), 1);
        int successes = (int) (attempts * successBp / 10_000);
        return new Tried(attempts, successes, successes * chance.about(USUAL_PAISE, 5));
    }
}

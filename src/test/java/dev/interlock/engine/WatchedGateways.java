package dev.interlock.engine;

import dev.interlock.fact.GatewayDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Tells what goes through few gateways: round figures, so that lines are met exactly; told again, some of it late. */
final class WatchedGateways {

    private final Random random;
    private LocalDate day;
    private long observed;

    WatchedGateways(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    void nextDay() {
        day = day.plusDays(1 + random.nextInt(2));
    }

    GatewayDay any() {
        int attempts = 100 * random.nextInt(6);
        long captured = 500_000L * random.nextInt(4);
        return new GatewayDay(
                random.nextBoolean() ? "RAZORPAY" : "CASHFREE",
                List.of("UPI", "CARD", "NETBANKING").get(random.nextInt(3)),
                day.minusDays(random.nextInt(random.nextInt(4) == 0 ? 25 : 4)),
                attempts,
                attempts - attempts / 20 * random.nextInt(8),
                captured,
                captured / 1_000 * (18 + random.nextInt(4)) + random.nextInt(2),
                random.nextInt(500),
                settled(),
                observedAt());
    }

    private List<GatewayDay.Settled> settled() {
        return Stream.of(1, 3, 4, 9)
                .filter(delay -> random.nextInt(2) == 0)
                .map(delay -> new GatewayDay.Settled(
                        delay, (delay > 3 ? 100_000L : 900_000L) * random.nextInt(3) + random.nextInt(2)))
                .toList();
    }

    private Instant observedAt() {
        long late = random.nextInt(8) == 0 ? 86_400_000L : 0;
        return Instant.ofEpochMilli(
                day.atTime(20, 0).atZone(RandomHistory.ZONE).toInstant().toEpochMilli() - late + ++observed);
    }
}

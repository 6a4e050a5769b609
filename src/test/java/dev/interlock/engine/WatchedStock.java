package dev.interlock.engine;

import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Tells what is in stock and what is ordered of it: few SKUs and centres, everything told again, some of it late. */
final class WatchedStock {

    private static final List<String> STATES = List.of("IN-BR", "IN-DL", "IN-KA");
    private static final List<String> CENTRES = List.of("FC-BENGALURU", "FC-DELHI", "FC-KOLKATA");

    private final Random random;
    private LocalDate day;
    private long observed;

    WatchedStock(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    void nextDay() {
        day = day.plusDays(1 + random.nextInt(2));
    }

    Fact any() {
        return switch (random.nextInt(20)) {
            case 0 -> master();
            case 1 -> centre();
            case 2, 3, 4, 5 -> stock();
            case 6, 7 -> age();
            default -> demand();
        };
    }

    private String sku() {
        return "K-" + random.nextInt(3);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Instant observedAt() {
        long late = random.nextInt(8) == 0 ? 86_400_000L : 0;
        return Instant.ofEpochMilli(
                day.atTime(20, 0).atZone(RandomHistory.ZONE).toInstant().toEpochMilli() - late + ++observed);
    }

    private Fact master() {
        return new SkuMaster(
                sku(),
                null,
                random.nextInt(3) == 0 ? "saree" : "kurta",
                random.nextInt(60_000),
                1 + random.nextInt(100),
                1 + random.nextInt(12),
                random.nextInt(10),
                random.nextInt(3),
                "S-1",
                observedAt());
    }

    private Fact centre() {
        Set<String> serves = new TreeSet<>();
        STATES.stream().filter(state -> random.nextInt(2) == 0).forEach(serves::add);
        return new FulfilmentCentre(one(CENTRES), "110037", serves, 1_000, observedAt());
    }

    private Fact stock() {
        return new StockLevel(
                sku(),
                one(CENTRES),
                random.nextInt(random.nextBoolean() ? 100 : 1_500),
                random.nextInt(20),
                random.nextInt(50),
                random.nextInt(20),
                random.nextInt(100),
                random.nextInt(100),
                observedAt());
    }

    private Fact age() {
        var days = new TreeSet<LocalDate>();
        for (int lot = random.nextInt(4); lot > 0; lot--) {
            days.add(day.minusDays(random.nextInt(130)));
        }
        var lots = new ArrayList<StockAge.Lot>();
        days.forEach(received -> lots.add(new StockAge.Lot(received, random.nextInt(60))));
        return new StockAge(sku(), one(CENTRES), lots, observedAt());
    }

    private Fact demand() {
        int units = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(6) == 0 ? 80 : 12);
        return new DailyDemand(
                Geo.state(one(STATES)), sku(), "kurta", day.minusDays(random.nextInt(32)), units, units, observedAt());
    }
}

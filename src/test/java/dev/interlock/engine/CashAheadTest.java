package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import dev.interlock.fact.SupplierTerms;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.CashBelowFloor;
import dev.interlock.signal.CashForecast;
import dev.interlock.signal.ProjectedReorder;
import dev.interlock.signal.ReorderConcentration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random facts, told in random order: after each of them the ledger balances on every day, and what it pays for reorders
 * is what a hand-written program projects, to the paisa.
 */
class CashAheadTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int BRANDS = 60;
    private static final int REQUESTS = 15;
    private static final int SKUS = 6;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);

    private static Engine engine;
    private static Rulebook shipped;

    private Random random;
    private LocalDate today;
    private long observed;

    @BeforeAll
    static void open() {
        engine = new Engine();
        shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void the_ledger_balances_every_day_and_pays_for_reorders_what_was_projected() {
        System.out.printf("CashAheadTest: %d brands, seed %d%n", BRANDS, SEED);
        int forecasts = 0;
        int reorders = 0;
        int told = 0;
        for (int brand = 0; brand < BRANDS; brand++) {
            random = new Random(SEED + brand);
            today = FIRST;
            observed = 0;
            var byHand = new HandWrittenCash(shipped);
            try (BrandSession session = engine.open(shipped, RandomHistory.ZONE)) {
                session.advance(now());
                List<Fact> goods = goods();
                session.tell(1, goods);
                byHand.tell(goods);
                for (int request = 2; request < REQUESTS; request++) {
                    step(session, byHand, request);
                    byHand.assertAgrees(session, today, "brand seed %d, request %d".formatted(SEED + brand, request));
                }
                forecasts += (int) session.figures(CashForecast.class).count();
                reorders += count(session, ProjectedReorder.class);
                told += count(session, CashBelowFloor.class) + count(session, ReorderConcentration.class);
            }
        }
        assertThat(forecasts).as("brands with a forecast").isGreaterThan(BRANDS / 2);
        assertThat(reorders).as("projected reorders").isGreaterThan(BRANDS);
        assertThat(told).as("signals").isPositive();
    }

    private static int count(BrandSession session, Class<?> type) {
        return (int) session.conclusions().stream().filter(type::isInstance).count();
    }

    private void step(BrandSession session, HandWrittenCash byHand, int request) {
        if (random.nextInt(4) == 0) {
            today = today.plusDays(1 + random.nextInt(3));
            session.advance(now());
        }
        if (random.nextInt(4) == 0) {
            ExpectedSettlement settlement = settlement();
            boolean gone = random.nextInt(3) == 0;
            List<FactKey> over = gone ? List.of(settlement.key()) : List.of();
            session.register(request, gone ? List.of() : List.of(settlement), over);
            over.forEach(byHand::forget);
            byHand.tell(gone ? List.of() : List.of(settlement));
        } else {
            List<Fact> facts = IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(one -> fact())
                    .toList();
            session.tell(request, facts);
            byHand.tell(facts);
        }
    }

    private Fact fact() {
        return switch (random.nextInt(6)) {
            case 0 -> position();
            case 1, 2 -> flow();
            case 3 -> terms();
            case 4 -> master(random.nextInt(SKUS));
            default -> stock(random.nextInt(SKUS));
        };
    }

    private List<Fact> goods() {
        var facts = new ArrayList<Fact>();
        facts.add(new FulfilmentCentre("FC-DELHI", "110037", Set.of("IN-DL"), 1_000, seen()));
        facts.add(new FulfilmentCentre("FC-KOLKATA", "700052", Set.of("IN-BR"), 1_000, seen()));
        for (int sku = 0; sku < SKUS; sku++) {
            facts.add(master(sku));
            facts.add(stock(sku));
            for (int day = 1; day <= 28; day++) {
                int units = random.nextInt(40);
                Geo state = Geo.state(day % 2 == 0 ? "IN-DL" : "IN-BR");
                facts.add(new DailyDemand(state, "K-" + sku, "Kurta", today.minusDays(day), units, units, seen()));
            }
        }
        facts.add(terms());
        if (random.nextBoolean()) {
            facts.add(position());
        }
        return facts;
    }

    private SkuMaster master(int sku) {
        return new SkuMaster(
                "K-" + sku,
                null,
                "Kurta",
                random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(99_999),
                1 + random.nextInt(60),
                1 + random.nextInt(12),
                random.nextInt(20),
                random.nextInt(3),
                "S-" + random.nextInt(3),
                seen());
    }

    private StockLevel stock(int sku) {
        String centre = random.nextBoolean() ? "FC-DELHI" : "FC-KOLKATA";
        return new StockLevel("K-" + sku, centre, random.nextInt(400), 0, 0, 0, random.nextInt(100), 0, seen());
    }

    private SupplierTerms terms() {
        return new SupplierTerms(
                "S-" + random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(70),
                new Rate(random.nextInt(10_001)),
                seen());
    }

    private CashPosition position() {
        long opening = random.nextInt(900_000_000) - 50_000_000L;
        return new CashPosition(today.minusDays(random.nextInt(4)), opening, random.nextInt(90_000_000), seen());
    }

    private CommittedFlow flow() {
        return new CommittedFlow(
                "F-" + random.nextInt(8),
                today.plusDays(random.nextInt(100) - 50),
                random.nextInt(400_000_000) - 200_000_000L,
                "Rent",
                null,
                random.nextInt(5) == 0,
                seen());
    }

    private ExpectedSettlement settlement() {
        return new ExpectedSettlement(
                random.nextBoolean() ? "MARKET" : "COURIER",
                random.nextInt(6) == 0 ? null : today.plusDays(random.nextInt(12) - 3 - random.nextInt(2) * 40),
                1 + random.nextInt(9),
                random.nextInt(90_000_000) - 30_000_000L);
    }

    private Instant now() {
        return today.atTime(LocalTime.of(23, 0)).atZone(RandomHistory.ZONE).toInstant();
    }

    private Instant seen() {
        return Instant.ofEpochMilli(now().toEpochMilli() - 3_600_000 + ++observed);
    }
}

package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.CentreOutlook;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Promotion;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import dev.interlock.intervention.DraftPurchaseOrder;
import dev.interlock.intervention.StockTransfer;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.ForwardDemand;
import dev.interlock.signal.LaneOutlook;
import dev.interlock.signal.SafetyStockRaise;
import dev.interlock.signal.StockShortage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random stock and pushes, judged by the shipped rules: what is moved and bought, and what is left when a push is cancelled. */
class PushedStockTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int BRANDS = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Instant NOW =
            TODAY.atTime(LocalTime.of(20, 0)).atZone(RandomHistory.ZONE).toInstant();
    private static final List<String> SKUS = List.of("K-1", "K-2", "K-3");
    private static final List<String> STATES = List.of("IN-BR", "IN-DL", "IN-KA");
    private static final List<String> CENTRES = List.of("FC-KOLKATA", "FC-DELHI", "FC-BENGALURU");

    private static final List<String> CLUSTERS = List.of("EAST", "NORTH", "SOUTH");

    private static Engine engine;
    private static Rulebook shipped;

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
    void no_unit_is_given_twice_drafts_cover_what_is_lacking_and_a_cancelled_push_leaves_nothing() {
        System.out.printf("PushedStockTest: %d brands, seed %d%n", BRANDS, SEED);
        int moved = 0;
        int bought = 0;
        int told = 0;
        for (int i = 0; i < BRANDS; i++) {
            var random = new Random(SEED + i);
            try (BrandSession session = engine.open(shipped, RandomHistory.ZONE)) {
                session.advance(NOW);
                List<StockLevel> stock = stock(random);
                session.tell(1, brand(random, stock));
                session.tell(2, List.of(push(random, TODAY.plusDays(1))));
                moved += transfers(session).size();
                bought += orders(session).size();
                told += (int) conclusions(session, LaneOutlook.class).count();
                assertNoUnitIsGivenTwice(session, stock, SEED + i);
                assertDraftsCoverWhatIsLacking(session, SEED + i);

                session.tell(3, List.of(push(random, TODAY.minusDays(30))));

                assertThat(session.conclusions())
                        .as("cancelled, seed %d", SEED + i)
                        .doesNotHaveAnyElementsOfTypes(
                                ForwardDemand.class,
                                LaneOutlook.class,
                                SafetyStockRaise.class,
                                StockShortage.class,
                                StockTransfer.class,
                                DraftPurchaseOrder.class);
            }
        }
        assertThat(moved).as("transfers").isPositive();
        assertThat(bought).as("orders").isPositive();
        assertThat(told).as("lanes told of").isPositive();
    }

    private static void assertNoUnitIsGivenTwice(BrandSession session, List<StockLevel> stock, long seed) {
        Map<String, Integer> given = new HashMap<>();
        transfers(session)
                .forEach(transfer ->
                        given.merge(transfer.sku() + transfer.fromCentre(), transfer.units(), Integer::sum));
        stock.forEach(level -> assertThat(given.getOrDefault(level.sku() + level.fulfilmentCentre(), 0))
                .as("given by %s, seed %d", level.key(), seed)
                .isLessThanOrEqualTo(Math.max(
                        0, CentreOutlook.availableToPromise(level.onHand(), level.openSale(), level.blocked(), 0))));
    }

    private static void assertDraftsCoverWhatIsLacking(BrandSession session, long seed) {
        Map<String, Long> ordered = new HashMap<>();
        orders(session).forEach(order -> ordered.put(order.sku(), order.units()));
        conclusions(session, StockShortage.class)
                .forEach(shortage -> assertThat(ordered.getOrDefault(shortage.sku(), 0L))
                        .as("ordered of %s, seed %d", shortage.sku(), seed)
                        .isGreaterThanOrEqualTo(shortage.uncoveredUnits()));
    }

    private static List<StockTransfer> transfers(BrandSession session) {
        return conclusions(session, StockTransfer.class).toList();
    }

    private static List<DraftPurchaseOrder> orders(BrandSession session) {
        return conclusions(session, DraftPurchaseOrder.class).toList();
    }

    private static <T> Stream<T> conclusions(BrandSession session, Class<T> type) {
        return session.conclusions().stream().filter(type::isInstance).map(type::cast);
    }

    private static List<StockLevel> stock(Random random) {
        var stock = new ArrayList<StockLevel>();
        for (String sku : SKUS) {
            for (String centre : CENTRES) {
                if (random.nextInt(8) > 0) {
                    stock.add(new StockLevel(
                            sku, centre, random.nextInt(1_500), random.nextInt(30), random.nextInt(60), 0, 0, 0, NOW));
                }
            }
        }
        return stock;
    }

    private static List<Fact> brand(Random random, List<StockLevel> stock) {
        var facts = new ArrayList<Fact>(stock);
        for (int at = 0; at < CENTRES.size(); at++) {
            facts.add(new FulfilmentCentre(CENTRES.get(at), "110037", Set.of(STATES.get(at)), 1_000, NOW));
            for (String courier : List.of("Garuda", "Swift")) {
                facts.add(new CourierCapacity(
                        courier, CENTRES.get(at), CLUSTERS.get(at), TODAY, random.nextInt(200), 0, NOW));
            }
        }
        for (String sku : SKUS) {
            facts.add(new SkuMaster(
                    sku, null, "Kurta", 20_000, 1 + random.nextInt(60), 1 + random.nextInt(12), 7, 1, "S-1", NOW));
            for (String state : STATES) {
                int usual = random.nextInt(40);
                for (int day = 1; day <= 28; day++) {
                    int units = usual + random.nextInt(10);
                    facts.add(new DailyDemand(
                            Geo.state(state), sku, "Kurta", TODAY.minusDays(day), units, units, NOW.minusSeconds(60)));
                }
            }
        }
        return facts;
    }

    private static Promotion push(Random random, LocalDate from) {
        return new Promotion(
                "P-1",
                null,
                null,
                null,
                "Kurta",
                from,
                from.plusDays(random.nextInt(6)),
                0,
                new Rate(random.nextInt(30_000)),
                from.isBefore(TODAY) ? NOW : NOW.minusSeconds(60));
    }
}

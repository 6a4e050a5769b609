package dev.interlock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Fact;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.settlement.Books;
import dev.interlock.settlement.RateCard;
import dev.interlock.signal.CashBelowFloor;
import dev.interlock.signal.CashForecast;
import dev.interlock.signal.CashPositionOverdue;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.ProjectedReorder;
import dev.interlock.signal.ReorderConcentration;
import dev.interlock.signal.ReorderPayment;
import dev.interlock.signal.UnpricedReorder;
import dev.interlock.signal.Unverified;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the cash of the sample the rules and tables as shipped tell what is planted, and nothing before. */
class PlantedCashIsToldTest {

    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, LocalDate.of(2026, 11, 15));
    /** With fewer days of demand nobody says what to order; see the table. */
    private static final int DAYS_TOLD = 16;

    private static final int LAST = SampleSize.DAYS - 1;
    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static Told usual = new Told(List.of(), List.of(), List.of());

    /** What was ever said of cash and of silent sources before the last evening, and what stands then. */
    private record Told(List<Conclusion> before, List<Conclusion> standing, List<CashForecast> forecasts) {

        <T> Stream<T> standing(Class<T> type) {
            return standing.stream().filter(type::isInstance).map(type::cast);
        }
    }

    @BeforeAll
    static void tell_every_day() {
        usual = told(USUAL, 0);
    }

    @Test
    void cash_falls_below_the_floor_on_the_planted_day_because_of_reorders_and_nobody_knew_the_day_before() {
        assertThat(usual.standing(CashBelowFloor.class)).singleElement().satisfies(low -> {
            assertThat(low.firstOn()).isEqualTo(SampleCash.shortOn(USUAL));
            assertThat(low.lowestOn()).isEqualTo(low.firstOn());
            assertThat(low.closingPaise() + low.reorderPaise()).isGreaterThan(low.floorPaise());
            assertThat(low.movements().get(0).purpose()).isEqualTo("Salaries");
        });
        assertThat(usual.before()).isEmpty();
    }

    @Test
    void reorders_of_festive_wear_come_together_in_one_way_only() {
        assertThat(usual.standing(ReorderConcentration.class)).singleElement().satisfies(much -> {
            assertThat(much.cause().name()).isEqualTo(SampleCash.CAUSE);
            assertThat(much.firstOn()).isBeforeOrEqualTo(SampleCash.shortOn(USUAL));
            assertThat(much.lastOn()).isAfterOrEqualTo(SampleCash.shortOn(USUAL));
        });
    }

    @Test
    void what_is_ordered_again_is_what_is_planted() {
        assertThat(usual.standing(ProjectedReorder.class).map(ProjectedReorder::sku))
                .containsExactlyInAnyOrderElementsOf(SampleCash.reordered());
        assertThat(usual.forecasts()).singleElement().satisfies(forecast -> assertThat(forecast.unpriced())
                .extracting(UnpricedReorder::sku)
                .isEmpty());
    }

    @Test
    void their_supplier_is_paid_15_days_after_delivery_whatever_credit_was_agreed_by_word_of_mouth() {
        assertThat(usual.standing(ProjectedReorder.class)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.creditDays()).isEqualTo(60);
            assertThat(one.payments())
                    .extracting(ReorderPayment::dueOn)
                    .containsExactly(USUAL.until(), one.deliveredOn().plusDays(15));
        });
    }

    @Test
    void nothing_else_is_low_and_every_cash_position_was_told_in_time() {
        assertThat(usual.standing(LowCover.class).map(LowCover::sku)).isEmpty();
        assertThat(usual.standing(CashPositionOverdue.class)).isEmpty();
    }

    @Test
    void whatever_the_seed_and_the_size_the_same_is_told_on_the_same_day() {
        System.out.printf("PlantedCashIsToldTest: seed %d%n", SEED);
        for (int factor : List.of(1, 20)) {
            var size = new SampleSize(SEED, factor, USUAL.until());
            Told told = told(size, SampleSize.DAYS - DAYS_TOLD);

            assertThat(told.standing(CashBelowFloor.class).map(CashBelowFloor::firstOn))
                    .as("seed %d, factor %d", SEED, factor)
                    .containsExactly(SampleCash.shortOn(size));
            assertThat(told.standing(ReorderConcentration.class)
                            .map(one -> one.cause().name()))
                    .as("seed %d, factor %d", SEED, factor)
                    .containsExactly(SampleCash.CAUSE);
        }
    }

    /** Tells goods and money of every day from {@code first} on, and compares settlements in the end. */
    private static Told told(SampleSize size, int first) {
        var brand = new SampleBrand(size);
        var books = new Books();
        var before = new ArrayList<Conclusion>();
        try (Engine engine = new Engine();
                BrandSession session = engine.open(SHIPPED, SampleSize.ZONE)) {
            session.advance(brand.spendToldAt(0));
            session.tell(1, brand.standing());
            for (int day = 0; day < SampleSize.DAYS; day++) {
                List<Fact> facts = facts(brand, day, books);
                if (day >= first) {
                    List<Change> changes =
                            new ArrayList<>(session.advance(brand.toldAt(day)).changes());
                    changes.addAll(session.tell(day + 2L, facts).changes());
                    before.addAll(day < LAST ? ofCash(changes) : List.of());
                }
            }
            session.register(
                    SampleSize.DAYS + 2L, books.compare(RateCard.of(SHIPPED), session.businessDay()), List.of());
            return new Told(
                    before,
                    List.copyOf(session.conclusions()),
                    session.figures(CashForecast.class)
                            .map(CashForecast.class::cast)
                            .toList());
        }
    }

    /** What goes into the session of the day; what goes into tables, into {@code books}. */
    private static List<Fact> facts(SampleBrand brand, int day, Books books) {
        var facts = new ArrayList<Fact>(brand.goodsOn(day));
        for (Fact fact : brand.moneyOn(day)) {
            if (fact instanceof Bulk bulk) {
                books.tell(bulk);
            } else {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static List<Conclusion> ofCash(List<Change> changes) {
        Set<Class<?>> types =
                Set.of(CashBelowFloor.class, ReorderConcentration.class, CashPositionOverdue.class, Unverified.class);
        return changes.stream()
                .map(Change::conclusion)
                .filter(one -> types.contains(one.getClass()))
                .toList();
    }
}

package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.Ageing;
import dev.interlock.fact.Fact;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.AgeLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Figure;
import dev.interlock.signal.StockValue;
import dev.interlock.signal.UnvaluedStock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stock is worth. */
class StockValuationTest {

    private static final Rulebook RULEBOOK = rulebook();
    private static final Instant EVENING = Instant.parse("2026-11-10T14:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    private final Engine engine = new Engine();
    private final BrandSession session = engine.open(RULEBOOK, ZoneId.of("Asia/Kolkata"));
    private long position;

    private static Rulebook rulebook() {
        Rulebook shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        AgeLine line = shipped.rows(AgeLine.class).get(0);
        return shipped.withRows(List.of(new AgeLine(line.at(), "ALL", "ALL", 30, 60, 90, 50, 2_500_000, 48)));
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void units_are_worth_what_they_cost_where_they_lie_and_on_their_way() {
        tell(costs(20_000), stock("FC-DELHI", 60, 10, 5, 40), stock("FC-MUMBAI", 7, 0, 0, 0));

        assertThat(figures(StockValue.class))
                .containsExactlyInAnyOrder(
                        new StockValue(
                                "K-RED", "FC-DELHI", 20_000, 60, 1_200_000, 200_000, 100_000, 800_000, 2_100_000, null),
                        new StockValue("K-RED", "FC-MUMBAI", 20_000, 7, 140_000, 0, 0, 0, 140_000, null));
    }

    @Test
    void the_old_part_of_it_grows_with_the_day() {
        StockAge age = new StockAge(
                "K-RED",
                "FC-DELHI",
                List.of(
                        new StockAge.Lot(TODAY.minusDays(90), 20),
                        new StockAge.Lot(TODAY.minusDays(60), 10),
                        new StockAge.Lot(TODAY, 30)),
                EVENING);
        tell(costs(20_000), stock("FC-DELHI", 60, 0, 0, 0), age);

        assertThat(byAge().agedPaise()).isZero();
        assertThat(byAge().bands())
                .containsExactly(
                        new Ageing.Band(0, 30, 30, 600_000L),
                        new Ageing.Band(31, 60, 10, 200_000L),
                        new Ageing.Band(61, 90, 20, 400_000L),
                        new Ageing.Band(91, null, 0, 0L));

        session.advance(EVENING.plusSeconds(86_400));

        assertThat(byAge().on()).isEqualTo(TODAY.plusDays(1));
        assertThat(byAge().agedPaise()).isEqualTo(400_000);
    }

    @Test
    void what_nobody_told_the_cost_of_is_not_worth_nothing() {
        tell(stock("FC-DELHI", 60, 0, 5, 40));

        assertThat(figures(StockValue.class)).isEmpty();
        assertThat(figures(UnvaluedStock.class)).containsExactly(new UnvaluedStock("K-RED", "FC-DELHI", 60, 5, 40));

        tell(costs(20_000));

        assertThat(figures(StockValue.class)).hasSize(1);
        assertThat(figures(UnvaluedStock.class)).isEmpty();
    }

    @Test
    void a_cost_of_nothing_is_a_cost_that_nobody_entered() {
        tell(costs(0), stock("FC-DELHI", 60, 0, 5, 40));

        assertThat(figures(StockValue.class)).isEmpty();
        assertThat(figures(UnvaluedStock.class)).containsExactly(new UnvaluedStock("K-RED", "FC-DELHI", 60, 5, 40));
    }

    @Test
    void as_many_units_as_can_be_told_at_the_dearest_cost_stay_exact() {
        int most = Integer.MAX_VALUE;
        tell(costs(1_000_000_000), stock("FC-DELHI", most, 0, most, most));

        assertThat(figures(StockValue.class))
                .extracting(figure -> ((StockValue) figure).totalPaise())
                .containsExactly(3L * most * 1_000_000_000);
    }

    @Test
    void a_cost_without_stock_is_no_value() {
        tell(costs(20_000));

        assertThat(figures(StockValue.class)).isEmpty();
        assertThat(figures(UnvaluedStock.class)).isEmpty();
    }

    private StockValue.ByAge byAge() {
        return ((StockValue) figures(StockValue.class).get(0)).byAge();
    }

    private List<Figure> figures(Class<? extends Figure> type) {
        try (var all = session.figures(type)) {
            return all.toList();
        }
    }

    private void tell(Fact... facts) {
        session.advance(EVENING);
        session.tell(++position, List.of(facts));
    }

    private static SkuMaster costs(long paise) {
        return new SkuMaster("K-RED", null, "Kurta", paise, 50, 1, 7, 2, "S-1", EVENING);
    }

    private static StockLevel stock(String centre, int onHand, int blocked, int putaway, int inTransit) {
        return new StockLevel("K-RED", centre, onHand, blocked, 0, putaway, 0, inTransit, EVENING);
    }
}

package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Fact;
import dev.interlock.policy.AgeLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.WatchLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Figure;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.StockValue;
import dev.interlock.signal.UnvaluedStock;
import dev.interlock.signal.Unverified;
import dev.interlock.signal.VelocityShift;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The engine and a program written by hand say the same of stock after every single fact and every day. */
class HandWrittenStockTest {

    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final Engine ENGINE = new Engine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void the_shipped_lines_say_of_stock_what_a_program_written_by_hand_says() {
        assertThat(agree(SHIPPED)).contains("LowCover", "SlowStock", "AgedStock", "VelocityShift UP");
    }

    @Test
    void so_they_do_when_little_is_enough_to_tell_and_a_category_has_lines_of_its_own() {
        assertThat(agree(SHIPPED.withRows(tellingOnFew())))
                .contains(
                        "LowCover",
                        "LowCover with an order",
                        "LowCover with nothing left",
                        "SlowStock",
                        "AgedStock",
                        "VelocityShift UP",
                        "VelocityShift DOWN");
    }

    private static List<PolicyRow> tellingOnFew() {
        WatchLine watch = SHIPPED.rows(WatchLine.class).get(0);
        AgeLine age = SHIPPED.rows(AgeLine.class).get(0);
        return List.of(
                new WatchLine(watch.at(), "SAREE", "saree", 14, 5, 30, 23_300, 14, 4_000, 5, 5, 2, 2_000, 2_000, 5, 48),
                new WatchLine(watch.at(), "ALL", "ALL", 10, 2, 10, 12_800, 3, 2_500, 20, 4, 1, 1_000, 1_000, 10, 24),
                new AgeLine(age.at(), "SAREE", "saree", 5, 10, 20, 10, 100_000, 48),
                new AgeLine(age.at(), "ALL", "ALL", 20, 40, 60, 30, 500_000, 48));
    }

    /** What stood at any moment. */
    private static Set<String> agree(Rulebook rulebook) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var seen = new HashSet<String>();
        for (int history = 0; history < 6; history++) {
            var stock = new WatchedStock(seed + history, LocalDate.of(2026, 11, 10));
            var program = new HandWrittenStock(rulebook);
            try (var session = ENGINE.open(rulebook, RandomHistory.ZONE)) {
                for (int at = 0; at < 900; at++) {
                    if (at % 45 == 0) {
                        stock.nextDay();
                        session.advance(stock.day()
                                .atTime(LocalTime.NOON)
                                .atZone(RandomHistory.ZONE)
                                .toInstant());
                        compare(session, program, stock, "the day " + stock.day(), seed + history);
                    }
                    Fact fact = stock.any();
                    session.tell(at, List.of(fact));
                    program.tell(fact);
                    compare(session, program, stock, fact, seed + history)
                            .values()
                            .forEach(conclusion -> seen.addAll(words(conclusion)));
                }
            }
        }
        return seen;
    }

    private static Map<ConclusionKey, Conclusion> compare(
            BrandSession session, HandWrittenStock program, WatchedStock stock, Object after, long seed) {
        assertThat(worth(session)).as("after %s of seed %d", after, seed).isEqualTo(program.worth(stock.day()));
        var standing = new TreeMap<ConclusionKey, Conclusion>();
        // Which sources are doubted is another program's.
        session.conclusions().stream()
                .filter(conclusion -> !(conclusion instanceof Unverified))
                .forEach(conclusion -> standing.put(conclusion.key(), conclusion));
        assertThat(standing).as("after %s of seed %d", after, seed).isEqualTo(program.standing(stock.day()));
        return standing;
    }

    private static Map<String, Figure> worth(BrandSession session) {
        try (var valued = session.figures(StockValue.class);
                var unvalued = session.figures(UnvaluedStock.class)) {
            return Stream.concat(valued, unvalued).collect(Collectors.toMap(Figure::subject, x -> x));
        }
    }

    private static List<String> words(Conclusion conclusion) {
        String type = conclusion.getClass().getSimpleName();
        if (conclusion instanceof VelocityShift shift) {
            return List.of(type + " " + shift.direction());
        }
        if (conclusion instanceof LowCover cover) {
            return List.of(
                    type,
                    cover.purchase() != null && cover.purchase().orderUnits() > 0
                            ? "LowCover with an order"
                            : "LowCover without",
                    cover.availableUnits() <= 0 ? "LowCover with nothing left" : "LowCover with some left");
        }
        return List.of(type);
    }
}

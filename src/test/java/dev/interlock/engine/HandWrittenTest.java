package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Fact;
import dev.interlock.policy.EfficiencyLine;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.FatigueLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Unverified;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The engine and a program written by hand conclude the same after every single fact. */
class HandWrittenTest {

    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final Engine ENGINE = new Engine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void the_shipped_rules_conclude_what_a_program_written_by_hand_concludes() {
        agree(SHIPPED, 3, 3_000);
    }

    @Test
    void so_they_do_when_a_handful_of_shipments_is_enough_to_tell() {
        agree(SHIPPED.withRows(tellingOnFew()), 5, 2_000);
    }

    @Test
    void so_they_do_over_thousands_of_pin_codes() {
        var brand = MadeUpBrand.large(seed());
        try (var session = open(SHIPPED)) {
            var program = new HandWritten(SHIPPED, MadeUpBrand.ZONE);
            List<Fact> facts = brand.facts(60_000);
            facts.forEach(fact -> session.load(1, fact));
            facts.forEach(program::tell);
            session.settle();
            assertThat(standing(session))
                    .isEqualTo(new TreeMap<>(program.standing()))
                    .hasSizeGreaterThan(50);
        }
    }

    private static List<PolicyRow> tellingOnFew() {
        var rows = new ArrayList<PolicyRow>();
        SHIPPED.rows(FailureLine.class).forEach(line -> rows.add(tellingOnFew(line)));
        SHIPPED.rows(EfficiencyLine.class)
                .forEach(line -> rows.add(new EfficiencyLine(
                        line.at(), line.row(), line.level(), line.days(), 0, 30_000, 40_000, line.actWithinHours())));
        SHIPPED.rows(FatigueLine.class)
                .forEach(line -> rows.add(
                        new FatigueLine(line.at(), line.row(), 14, 1, 0, 1_000, 1_000, line.actWithinHours())));
        return rows;
    }

    private static FailureLine tellingOnFew(FailureLine line) {
        return new FailureLine(
                line.at(),
                line.row(),
                line.level(),
                line.mode(),
                line.level().ordinal() % 2 == 0 ? FailureLine.Metric.NDR : FailureLine.Metric.RTO,
                line.enterBp(),
                line.exitBp(),
                2,
                6 + 4 * line.level().ordinal(),
                3,
                line.wilsonZ() / 2,
                1,
                1,
                line.courierShareBp(),
                line.calmBaselineBp(),
                line.levelConfidenceBp());
    }

    private static void agree(Rulebook rulebook, int histories, int length) {
        long seed = seed();
        Map<String, Integer> seen = new HashMap<>();
        for (int history = 0; history < histories; history++) {
            var brand = MadeUpBrand.tiny(seed + history);
            try (var session = open(rulebook)) {
                var program = new HandWritten(rulebook, MadeUpBrand.ZONE);
                for (int at = 0; at < length; at++) {
                    Fact fact = brand.any();
                    session.tell(at, List.of(fact));
                    program.tell(fact);
                    assertThat(standing(session))
                            .as("after fact %d of seed %d: %s", at, seed + history, fact)
                            .isEqualTo(new TreeMap<>(program.standing()));
                }
                program.standing().keySet().forEach(key -> seen.merge(key.type(), 1, Integer::sum));
            }
        }
        System.out.println("Concluded at the end of the histories: " + new TreeMap<>(seen));
        assertThat(seen).containsKeys("GeoRisk", "CampaignAdjustment", "LaneCapacity", "SpendPacing", "WeakRoas");
    }

    private static BrandSession open(Rulebook rulebook) {
        var session = ENGINE.open(rulebook, MadeUpBrand.ZONE);
        session.advance(
                MadeUpBrand.TODAY.atTime(LocalTime.MAX).atZone(MadeUpBrand.ZONE).toInstant());
        return session;
    }

    private static Map<ConclusionKey, Conclusion> standing(BrandSession session) {
        var standing = new TreeMap<ConclusionKey, Conclusion>();
        // Which sources are doubted is another program's.
        session.conclusions().stream()
                .filter(conclusion -> !(conclusion instanceof Unverified))
                .forEach(conclusion -> standing.put(conclusion.key(), conclusion));
        return standing;
    }

    /** Another one at each run; {@code -Dseed=…} repeats a run. */
    private static long seed() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        return seed;
    }
}

package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.GatewayDay;
import dev.interlock.policy.GatewayLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.LowSuccessRate;
import dev.interlock.signal.Unverified;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The engine and a program written by hand say the same of gateways after every single fact and every day. */
class HandWrittenGatewaysTest {

    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final Engine ENGINE = new Engine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void the_shipped_lines_say_of_gateways_what_a_program_written_by_hand_says() {
        assertThat(agree(SHIPPED))
                .contains("LowSuccessRate BELOW", "LowSuccessRate FALLEN", "LateSettlement", "nothing");
    }

    @Test
    void so_they_do_when_little_is_enough_to_tell_and_gateways_have_lines_of_their_own() {
        assertThat(agree(SHIPPED.withRows(tellingOnFew())))
                .contains(
                        "LowSuccessRate BELOW", "LowSuccessRate FALLEN", "HighGatewayFee", "LateSettlement", "nothing");
    }

    private static List<PolicyRow> tellingOnFew() {
        var at = SHIPPED.rows(GatewayLine.class).get(0).at();
        return List.of(
                new GatewayLine(at, "RZP-UPI", "RAZORPAY", "UPI", 2, 3, 400, 7_500, 500, 1_000_000, 200, 3, 1_000, 24),
                new GatewayLine(at, "RZP", "RAZORPAY", "ALL", 3, 14, 500, 8_000, 1_000, 500_000, 190, 4, 500, 48),
                new GatewayLine(at, "CARD", "ALL", "CARD", 1, 28, 100, 0, 1_000, 1_000, 100, 0, 5_000, 72),
                new GatewayLine(at, "ALL", "ALL", "ALL", 4, 7, 1_000, 8_500, 300, 1_500_000, 195, 3, 1_000, 12));
    }

    /** What stood at any moment. */
    private static Set<String> agree(Rulebook rulebook) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var seen = new HashSet<String>();
        for (int history = 0; history < 6; history++) {
            var gateways = new WatchedGateways(seed + history, LocalDate.of(2026, 11, 10));
            var program = new HandWrittenGateways(rulebook);
            try (var session = ENGINE.open(rulebook, RandomHistory.ZONE)) {
                for (int at = 0; at < 500; at++) {
                    if (at % 25 == 0) {
                        gateways.nextDay();
                        session.advance(gateways.day()
                                .atTime(LocalTime.NOON)
                                .atZone(RandomHistory.ZONE)
                                .toInstant());
                        compare(session, program, "the day " + gateways.day(), seed + history);
                    }
                    GatewayDay day = gateways.any();
                    session.tell(at, List.of(day));
                    program.tell(day);
                    var standing = compare(session, program, day, seed + history);
                    standing.values().forEach(conclusion -> seen.add(words(conclusion)));
                    if (standing.isEmpty()) {
                        seen.add("nothing");
                    }
                }
            }
        }
        return seen;
    }

    private static Map<ConclusionKey, Conclusion> compare(
            BrandSession session, HandWrittenGateways program, Object after, long seed) {
        var standing = new TreeMap<ConclusionKey, Conclusion>();
        // Which sources are doubted is another program's.
        session.conclusions().stream()
                .filter(conclusion -> !(conclusion instanceof Unverified))
                .forEach(conclusion -> standing.put(conclusion.key(), conclusion));
        assertThat(standing).as("after %s of seed %d", after, seed).isEqualTo(program.standing());
        return standing;
    }

    private static String words(Conclusion conclusion) {
        String type = conclusion.getClass().getSimpleName();
        return conclusion instanceof LowSuccessRate low ? type + ' ' + low.cause() : type;
    }
}

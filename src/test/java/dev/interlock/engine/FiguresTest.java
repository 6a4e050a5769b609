package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Figure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures are told apart by what they speak of, and each has its reasons. */
class FiguresTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int REQUESTS = 300;

    @Test
    void of_one_kind_no_two_speak_of_the_same_and_each_says_why() {
        System.out.printf("FiguresTest: %d requests, seed %d%n", REQUESTS, SEED);
        var rulebook = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        var history = new RandomHistory(new Random(SEED), LocalDate.of(2026, 11, 1));
        Set<String> seen = new HashSet<>();
        try (var engine = new Engine();
                var session = engine.open(rulebook, RandomHistory.ZONE)) {
            for (int position = 1; position <= REQUESTS; position++) {
                session.advance(history.asOf());
                session.tell(position, history.request());
                if (position % 5 == 0) {
                    history.nextDay();
                }
            }
            Figure.TYPES.forEach((name, type) -> {
                Set<String> subjects = new HashSet<>();
                session.figures(type).forEach(figure -> {
                    assertThat(subjects.add(figure.subject()))
                            .as("%s %s, seed %d", name, figure.subject(), SEED)
                            .isTrue();
                    assertThat(session.why(figure)).as(figure.subject()).isPresent();
                    seen.add(name);
                });
            });
        }
        assertThat(seen).as("kinds seen, seed %d", SEED).contains("ZoneEvidence", "SliceYield");
    }
}

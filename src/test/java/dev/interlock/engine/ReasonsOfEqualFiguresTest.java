package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.policy.SpendLevel;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.WeakRoas;
import dev.interlock.trace.FactUsed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands for the same figures as before is told with the facts of now. */
class ReasonsOfEqualFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @Test
    void a_trace_names_the_history_although_a_day_outside_its_window_was_told() {
        var rulebook = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        try (var engine = new Engine();
                var session = engine.open(rulebook, RandomHistory.ZONE)) {
            session.advance(TODAY.atTime(12, 0).atZone(RandomHistory.ZONE).toInstant());
            session.tell(1, weakWeek());
            ConclusionKey weak = weakCampaign(session);
            List<String> before = facts(session, weak);

            session.tell(2, List.of(metric(0)));

            assertThat(before).contains("SpendHistory C-1|A-1|PIN:800001");
            assertThat(facts(session, weak)).isEqualTo(before);
        }
    }

    private static ConclusionKey weakCampaign(BrandSession session) {
        return session.conclusions().stream()
                .filter(one -> one instanceof WeakRoas weak && weak.level() == SpendLevel.CAMPAIGN)
                .map(Conclusion::key)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(BrandSession session, ConclusionKey key) {
        return session.why(key).orElseThrow().steps().stream()
                .flatMap(step -> step.facts().stream())
                .map(ReasonsOfEqualFiguresTest::name)
                .toList();
    }

    private static String name(FactUsed fact) {
        return fact.type() + ' ' + fact.key();
    }

    private static List<Fact> weakWeek() {
        var facts = new ArrayList<Fact>();
        facts.add(new Campaign(
                Campaign.Channel.META,
                "C-1",
                null,
                null,
                Campaign.Status.ACTIVE,
                1_000_000,
                false,
                Set.of(),
                null,
                List.of(),
                Instant.EPOCH));
        for (int ago = 1; ago <= 7; ago++) {
            facts.add(metric(ago));
        }
        return facts;
    }

    private static CampaignMetric metric(int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return new CampaignMetric(
                "C-1", "A-1", Geo.pin("800001"), day, 500_000, 0, 0, 10, 0, 600_000, false, Instant.EPOCH);
    }
}

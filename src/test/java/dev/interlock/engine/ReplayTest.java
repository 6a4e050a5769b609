package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Hearing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The warden of the one idea: whatever happened on the way, a live session concludes what a fresh one
 * concludes from the same facts.
 *
 * <p>Each history is random: requests in random order with repeats, late and restated facts, clock
 * ticks, edits of tables and folded days between. {@code -Dinterlock.replay.histories=10000} makes the
 * long run; {@code -Dinterlock.replay.seed} repeats one.
 */
class ReplayTest {

    private static final int HISTORIES = Integer.getInteger("interlock.replay.histories", 200);
    private static final int REPORTED_EVERY = 500;
    private static final long SEED = Long.getLong("interlock.replay.seed", System.nanoTime());

    private static Engine engine;
    private static Rulebook shipped;

    /** What a journal holds: enough to do it all again. */
    private sealed interface Entry {
        record Ticked(Instant asOf) implements Entry {}

        record Told(long position, List<Fact> facts) implements Entry {}

        record FoldedDays(Folded folded) implements Entry {}

        record Activated(Rulebook rulebook) implements Entry {}
    }

    @BeforeAll
    static void compile() {
        engine = new Engine();
        shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    }

    @AfterAll
    static void retire() {
        engine.close();
    }

    @Test
    void a_live_session_concludes_what_a_fresh_one_and_a_replay_of_the_journal_conclude() {
        System.out.printf("ReplayTest: %d histories, seed %d%n", HISTORIES, SEED);
        long conclusions = 0;
        for (int i = 0; i < HISTORIES; i++) {
            conclusions += history(SEED + i);
            if ((i + 1) % REPORTED_EVERY == 0) {
                System.out.printf("ReplayTest: %d histories agree, %d conclusions stand%n", i + 1, conclusions);
            }
        }
        assertThat(conclusions)
                .as("conclusions standing at the ends of all histories")
                .isGreaterThan(HISTORIES);
    }

    private long history(long seed) {
        var random = new Random(seed);
        var facts = new RandomHistory(random, LocalDate.of(2026, 8, 1));
        var journal = new ArrayList<Entry>();
        try (BrandSession live = engine.open(shipped, RandomHistory.ZONE)) {
            long position = 0;
            int days = 3 + random.nextInt(random.nextInt(5) == 0 ? 110 : 25);
            for (int day = 0; day < days; day++) {
                tick(live, facts, journal);
                for (int request = random.nextInt(4); request > 0; request--) {
                    List<Fact> batch = facts.request();
                    batch.addAll(facts.registrations());
                    live.tell(++position, batch);
                    journal.add(new Entry.Told(position, batch));
                }
                if (random.nextInt(15) == 0) {
                    Rulebook edited = edited(live.rulebook(), random);
                    live.adopt(edited);
                    journal.add(new Entry.Activated(edited));
                }
                if (random.nextInt(10) == 0) {
                    assertFreshAgrees(live, facts.asOf(), random, seed);
                }
                facts.nextDay();
            }
            assertFreshAgrees(live, ((Entry.Ticked) lastTick(journal)).asOf(), random, seed);
            assertReplayAgrees(live, journal, seed);
            return live.conclusions().size();
        }
    }

    private static Entry lastTick(List<Entry> journal) {
        return journal.stream()
                .filter(Entry.Ticked.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void tick(BrandSession live, RandomHistory facts, List<Entry> journal) {
        live.advance(facts.asOf());
        journal.add(new Entry.Ticked(facts.asOf()));
        Optional<Folded> due = live.foldDue();
        due.ifPresent(folded -> {
            live.fold(folded);
            journal.add(new Entry.FoldedDays(folded));
        });
    }

    /** The same facts in another order, each told once, under the rulebook and clock of now. */
    private static void assertFreshAgrees(BrandSession live, Instant asOf, Random random, long seed) {
        try (BrandSession collected = engine.open(live.rulebook(), RandomHistory.ZONE);
                BrandSession shuffled = engine.open(live.rulebook(), RandomHistory.ZONE)) {
            var known = new ArrayList<Fact>();
            live.forEachKnown((position, fact) -> known.add(fact));
            live.folded().ifPresent(collected::loadFolded);
            live.forEachKnown(collected::load);
            Collections.shuffle(known, random);
            live.folded().ifPresent(shuffled::loadFolded);
            collected.advance(asOf);
            shuffled.advance(asOf);
            for (int from = 0; from < known.size(); ) {
                int to = Math.min(known.size(), from + 1 + random.nextInt(40));
                shuffled.tell(from, known.subList(from, to));
                from = to;
            }
            collected.settle();
            assertThat(collected.conclusions())
                    .as("rebuilt, seed %d", seed)
                    .containsExactlyElementsOf(live.conclusions());
            assertThat(shuffled.conclusions())
                    .as("shuffled, seed %d", seed)
                    .containsExactlyElementsOf(live.conclusions());
            assertThat(collected.digest()).isEqualTo(live.digest());
            assertThat(hearings(collected)).as("rebuilt, seed %d", seed).isEqualTo(hearings(live));
            assertThat(hearings(shuffled)).as("shuffled, seed %d", seed).isEqualTo(hearings(live));
        }
    }

    private static void assertReplayAgrees(BrandSession live, List<Entry> journal, long seed) {
        try (BrandSession replayed = engine.open(shipped, RandomHistory.ZONE)) {
            for (Entry entry : journal) {
                if (entry instanceof Entry.Ticked ticked) {
                    replayed.advance(ticked.asOf());
                } else if (entry instanceof Entry.Told told) {
                    replayed.tell(told.position(), told.facts());
                } else if (entry instanceof Entry.FoldedDays folded) {
                    replayed.fold(folded.folded());
                } else if (entry instanceof Entry.Activated activated) {
                    replayed.adopt(activated.rulebook());
                }
            }
            assertThat(replayed.digest()).as("replayed, seed %d", seed).isEqualTo(live.digest());
            assertThat(hearings(replayed)).as("replayed, seed %d", seed).isEqualTo(hearings(live));
        }
    }

    /** Who is owed which signal, and who did not say in time that they heard. */
    private static Set<Hearing> hearings(BrandSession session) {
        return session.heardOf().stream()
                .flatMap(id -> session.hearings(id).stream())
                .collect(Collectors.toSet());
    }

    /** An analyst's edit: one failure line moves. */
    private static Rulebook edited(Rulebook rulebook, Random random) {
        List<FailureLine> lines = rulebook.rows(FailureLine.class);
        FailureLine line = lines.get(random.nextInt(lines.size()));
        int enter = 1000 + random.nextInt(30) * 100;
        List<PolicyRow> changed = List.of(new FailureLine(
                line.at(),
                line.row(),
                line.level(),
                line.mode(),
                random.nextInt(4) == 0 ? FailureLine.Metric.RTO : FailureLine.Metric.NDR,
                enter,
                enter - random.nextInt(900),
                1 + random.nextInt(4),
                10 + random.nextInt(20),
                5,
                random.nextInt(2) * 12_816,
                random.nextInt(5),
                1 + random.nextInt(2),
                line.courierShareBp(),
                line.calmBaselineBp(),
                line.levelConfidenceBp()));
        return rulebook.withRows(changed);
    }

    @Test
    void a_session_that_catches_up_now_and_then_concludes_what_the_live_one_does() {
        int caughtUp = 0;
        for (int i = 0; i < HISTORIES / 4; i++) {
            caughtUp += catchingUp(SEED + i);
        }
        assertThat(caughtUp).isGreaterThan(HISTORIES / 4);
    }

    /** How often it caught up without beginning anew. */
    private static int catchingUp(long seed) {
        var random = new Random(seed);
        var facts = new RandomHistory(random, LocalDate.of(2026, 8, 1));
        int caughtUp = 0;
        BrandSession beside = engine.open(shipped, RandomHistory.ZONE);
        try (BrandSession live = engine.open(shipped, RandomHistory.ZONE)) {
            for (int day = 0; day < 25; day++) {
                tick(live, facts, new ArrayList<>());
                live.tell(2 * day + 1, facts.request());
                live.tell(2 * day + 2, facts.request());
                if (random.nextInt(4) == 0) {
                    if (beside.factCount() == 0 || !live.folded().equals(beside.folded())) {
                        beside.close();
                        beside = engine.open(shipped, RandomHistory.ZONE);
                        beside.advance(facts.asOf());
                        beside.load(live.held());
                        beside.settle();
                    } else {
                        beside.advance(facts.asOf());
                        beside.become(live.held());
                    }
                    assertThat(beside.conclusions())
                            .as("seed %d, day %d", seed, day)
                            .containsExactlyElementsOf(live.conclusions());
                    caughtUp++;
                }
                facts.nextDay();
            }
        } finally {
            beside.close();
        }
        return caughtUp;
    }

    @Test
    void a_changed_line_reaches_what_it_governs_and_the_same_rows_reach_nothing() {
        var facts = new RandomHistory(new Random(7), LocalDate.of(2026, 8, 1));
        try (BrandSession live = engine.open(shipped, RandomHistory.ZONE)) {
            Rulebook edited = edited(shipped, new Random(3));
            assertThat(live.reach(edited)).isZero();
            for (int day = 0; day < 20; day++) {
                live.advance(facts.asOf());
                live.tell(day, facts.request());
                facts.nextDay();
            }

            int reached = 0;
            for (int seed = 0; seed < 20; seed++) {
                reached += live.reach(edited(shipped, new Random(seed)));
            }
            assertThat(reached).isPositive();
            assertThat(live.reach(shipped)).isZero();
        }
    }

    @Test
    void the_warden_bites_when_a_fact_is_withheld_from_the_fresh_session() {
        var random = new Random(7);
        var facts = new RandomHistory(random, LocalDate.of(2026, 8, 1));
        try (BrandSession live = engine.open(shipped, RandomHistory.ZONE);
                BrandSession fresh = engine.open(shipped, RandomHistory.ZONE)) {
            Map<FactKey, Fact> known = new HashMap<>();
            for (int day = 0; day < 20; day++) {
                live.advance(facts.asOf());
                live.tell(day, facts.request());
                live.tell(day, facts.request());
                facts.nextDay();
            }
            live.forEachKnown((position, fact) -> known.put(fact.key(), fact));
            known.keySet().removeIf(key -> key.type().equals("DeliveryAttempt") && random.nextBoolean());
            fresh.advance(facts.asOf());
            fresh.tell(1, List.copyOf(known.values()));

            assertThat(fresh.digest()).isNotEqualTo(live.digest());
        }
    }
}

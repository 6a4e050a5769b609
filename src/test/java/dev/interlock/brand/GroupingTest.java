package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.lane;
import static dev.interlock.brand.House.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void grouping_never_changes_an_answer() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("GroupingTest -Dseed=" + seed);
        List<Posted> requests = requests(new Random(seed));

        List<Answer> alone = answers(requests, new DeskLimits(1_000, 100_000, 1, 1));
        List<Answer> together = answers(requests, new DeskLimits(1_000, 100_000, 64, 100_000));

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void a_full_desk_takes_nothing_more_in() throws Exception {
        try (House house = House.alone(new DeskLimits(2, 3, 10, 10))) {
            BrandDesk desk = house.brand("acme", ClockKind.POSTED);
            await(desk.rulebook());
            CompletableFuture<Void> blocked = blocked(desk);
            desk.accept(new Posted("integrator", null, MORNING, List.of(lane("A", 1), lane("B", 1))));

            assertThatThrownBy(() ->
                            desk.accept(new Posted("integrator", null, MORNING, List.of(lane("C", 1), lane("D", 1)))))
                    .isInstanceOf(QueueFull.class);
            var last = desk.accept(new Posted("integrator", null, MORNING, List.of(lane("C", 1))));
            assertThatThrownBy(() -> desk.accept(new Posted("integrator", null, MORNING, List.of())))
                    .isInstanceOfSatisfying(QueueFull.class, full -> assertThat(full.retryAfterSeconds())
                            .isPositive());

            assertThat(desk.queued()).isEqualTo(2);
            blocked.complete(null);
            assertThat(((Answer.Decided) await(last)).accepted()).isEqualTo(1);
        }
    }

    /** Holds the writer up until it is completed. */
    private static CompletableFuture<Void> blocked(BrandDesk desk) throws InterruptedException {
        var held = new CompletableFuture<Void>();
        var reached = new CompletableFuture<Void>();
        desk.decisions().subscribe().with(decision -> {
            reached.complete(null);
            held.join();
        });
        desk.accept(new Posted("integrator", null, MORNING, List.of()));
        reached.join();
        return held;
    }

    private static List<Answer> answers(List<Posted> requests, DeskLimits limits) {
        try (House house = House.alone(limits)) {
            BrandDesk desk = house.brand("acme", ClockKind.POSTED);
            List<CompletionStage<Answer>> answers =
                    requests.stream().map(desk::accept).toList();
            List<Answer> all = answers.stream().map(House::await).toList();
            assertThat(house.journal().verify("acme")).isEmpty();
            return all;
        }
    }

    /** Facts of a few places over some days, restated and late, under a clock that sometimes goes wrong. */
    private static List<Posted> requests(Random random) {
        var requests = new ArrayList<Posted>();
        for (int i = 0; i < 120; i++) {
            Instant asOf = MORNING.plusSeconds(3_600L * (i - random.nextInt(3)));
            LocalDate end = LocalDate.ofInstant(MORNING, House.ZONE).plusDays(i / 24 - 1 - random.nextInt(10));
            List<Fact> facts = List.of(
                    week("80000" + (1 + random.nextInt(3)), end, random.nextInt(60)),
                    lane("C-" + random.nextInt(4), random.nextInt(130), MORNING.plusSeconds(i - random.nextInt(5))));
            String key = random.nextInt(6) == 0 ? "k-" + random.nextInt(8) : null;
            requests.add(new Posted("integrator", key, asOf, facts.subList(0, random.nextInt(3))));
        }
        return requests;
    }
}

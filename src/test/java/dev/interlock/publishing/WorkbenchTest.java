package dev.interlock.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.policy.CapacityLine;
import dev.interlock.rehearsal.ScenarioFolder;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long work, one at a time. */
class WorkbenchTest {

    private final Workbench workbench = new Workbench(Clock.systemUTC());
    private final Jobs<String> jobs = new Jobs<>(workbench);

    @AfterEach
    void close() throws InterruptedException {
        workbench.close();
    }

    @Test
    void a_job_says_how_far_it_is_and_keeps_what_came_of_it() {
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Job<String> job = jobs.begin("acme", "draft", watch -> {
            watch.of(2);
            watch.told(500);
            watch.done();
            halfway.countDown();
            await(goOn);
            watch.done();
            return "found";
        });
        await(halfway);

        assertThat(job.state()).isEqualTo(Job.State.RUNNING);
        assertThat(job.progress()).isEqualTo(new Job.Progress(1, 2, 500));
        assertThat(job.result()).isNull();

        goOn.countDown();
        ended();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.progress()).isEqualTo(new Job.Progress(2, 2, 500));
        assertThat(job.result()).isEqualTo("found");
        assertThat(jobs.find("acme", "draft", job.id())).isSameAs(job);
    }

    @Test
    void another_waits_outside_until_a_cancelled_one_is_put_away() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var putAway = new CompletableFuture<String>();
        Job<String> job = jobs.begin("acme", "draft", watch -> {
            begun.countDown();
            await(goOn);
            try {
                watch.done();
                return "too late";
            } finally {
                putAway.complete("closed");
            }
        });
        await(begun);

        assertThat(jobs.cancel("acme", "draft", job.id()).state()).isEqualTo(Job.State.CANCELLED);
        assertThatThrownBy(() -> jobs.begin("acme", "draft", watch -> "other")).isInstanceOf(StageTaken.class);

        goOn.countDown();
        assertThat(putAway.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo("closed");
        ended();
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(job.result()).isNull();
        assertThat(job.ended()).isNotNull();
    }

    @Test
    void one_that_fails_says_why_and_makes_room() {
        Job<String> job = jobs.begin("acme", "draft", watch -> {
            throw new IllegalStateException("What entry 7 told was removed.");
        });
        ended();

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.why()).contains("What entry 7 told was removed.");
    }

    @Test
    void the_oldest_is_forgotten_and_another_brand_finds_nothing() {
        Job<String> first = jobs.begin("acme", "draft", watch -> "first");
        ended();
        assertThatThrownBy(() -> jobs.find("other", "draft", first.id())).isInstanceOf(PublishingRefused.class);
        assertThatThrownBy(() -> jobs.find("acme", "other", first.id())).isInstanceOf(PublishingRefused.class);

        // The last call leaves one behind, too.
        for (int i = 0; i < Jobs.KEPT_MOST; i++) {
            ended();
        }

        assertThatThrownBy(() -> jobs.find("acme", "draft", first.id()))
                .isInstanceOf(PublishingRefused.class)
                .hasMessageContaining("last 20");
        assertThatThrownBy(() -> jobs.find("acme", "draft", new UUID(0, 0))).isInstanceOf(PublishingRefused.class);
    }

    @Test
    void a_score_names_each_cell_and_who_noticed() {
        Rulebook rulebook = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        ScenarioFolder folder = ScenarioFolder.read(Path.of("test-scenarios"));
        var own = folder.given(
                "eighty-percent-is-worth-a-word.yaml",
                """
                why: The line of notice.
                on: 2026-11-10
                given:
                  - CourierCapacity:
                      { courier: swift, fulfilmentCentre: BLR, destinationCluster: North, validDate: 2026-11-10,
                        dailyCapacity: 1000, booked: 805 }
                then:
                  signals: [ LaneCapacity: { verdict: NOTICE } ]
                """);
        var scores = new Jobs<Score>(workbench);

        Job<Score> job = scores.begin(
                "acme",
                "scenarios",
                watch -> Score.of(rulebook, List.of(Tables.of(CapacityLine.class)), List.of(own), watch));
        ended();

        assertThat(job.why()).isNull();
        Score score = job.result();
        assertThat(score.failing()).isEmpty();
        assertThat(score.edits())
                .isEqualTo(score.tables().get(0).cells().size())
                .isGreaterThanOrEqualTo(4);
        assertThat(score.noticed()).isEqualTo(1).isEqualTo(score.noticedByBrand());
        assertThat(score.complete()).isTrue();
        assertThat(score.tables().get(0).cells())
                .filteredOn(cell -> cell.noticedBy() != null)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.at().toString()).startsWith("logistics.xlsx › Courier capacity!");
                    assertThat(cell.from()).isEqualTo("80 %");
                    assertThat(cell.to()).isEqualTo("81 %");
                    assertThat(cell.noticedBy()).isEqualTo("eighty percent is worth a word");
                    assertThat(cell.ownTables()).isTrue();
                });
        assertThat(job.progress().done()).isEqualTo(score.edits());
        assertThat(job.progress().told()).isGreaterThanOrEqualTo(score.edits());
    }

    /** Comes back when the job before has ended: only then is there room for the next, and it ends as well. */
    private void ended() {
        var done = new CountDownLatch(1);
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < patience) {
            try {
                jobs.begin("acme", "last", watch -> {
                    done.countDown();
                    return "last";
                });
                await(done);
                return;
            } catch (StageTaken taken) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("The job before did not end.");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

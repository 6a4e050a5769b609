package dev.interlock.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where long work is done beside the desks: one job at a time in this process, on a thread of its own. */
@ApplicationScoped
public class Workbench {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;
    private final Semaphore free = new Semaphore(1);
    private final Set<Job<?>> working = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "workbench");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    Workbench(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Begins {@code job}.
     *
     * @throws StageTaken while another is being done, or one that was cancelled is still being put away
     */
    void begin(Job<?> job) {
        if (!free.tryAcquire()) {
            throw new StageTaken("Another back-test or score is being worked on.");
        }
        working.add(job);
        try {
            worker.execute(() -> work(job));
        } catch (RuntimeException e) {
            working.remove(job);
            free.release();
            throw e;
        }
    }

    private void work(Job<?> job) {
        try {
            job.work(clock);
        } finally {
            working.remove(job);
            free.release();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        working.forEach(job -> job.cancel(now()));
        worker.shutdown();
        worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package dev.interlock.sample;

import dev.interlock.client.ApiClient;
import dev.interlock.client.ProgressBar;
import dev.interlock.fact.Fact;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts a sample day by day. The batches of one day may arrive in any order, so a few are under way at
 * once; a day begins when the one before it is answered, for a brand's clock never goes back.
 */
final class PostingSample {

    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 4;

    private final ApiClient api;
    private final String brand;
    private final SampleSize size;

    PostingSample(ApiClient api, String brand, SampleSize size) {
        this.api = api;
        this.brand = brand;
        this.size = size;
    }

    /** Posts everything and answers how many facts that were. */
    long post(PrintStream out) {
        var sample = new SampleBrand(size);
        var progress = new ProgressBar(out, SampleSize.DAYS, System::nanoTime);
        ExecutorService requests = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int day = 0; day < SampleSize.DAYS; day++) {
                var facts = new ArrayList<Fact>(day == 0 ? sample.standing() : List.of());
                facts.addAll(sample.on(day));
                post(day, sample.toldAt(day), facts, requests, progress);
            }
        } finally {
            requests.shutdownNow();
        }
        progress.done();
        return progress.facts();
    }

    private void post(int day, Instant asOf, List<Fact> facts, ExecutorService requests, ProgressBar progress) {
        var answers = new ArrayList<Future<Integer>>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            List<Fact> batch = List.copyOf(facts.subList(from, Math.min(from + BATCH, facts.size())));
            String key = "sample-%d-%d-%s-%d".formatted(size.seed(), size.factor(), size.date(day), from / BATCH);
            answers.add(requests.submit(() -> {
                api.post(brand, asOf, batch, key);
                progress.at(day, size.date(day).toString(), batch.size());
                return batch.size();
            }));
        }
        answers.forEach(PostingSample::await);
        progress.at(day + 1L, size.date(day).toString(), 0);
    }

    private static void await(Future<Integer> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A request failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while posting the sample", e);
        }
    }
}

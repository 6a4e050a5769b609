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
 * Posts a sample day by day, each in four parts: what was spent, what became of the parcels, what was ordered and is
 * left, and what was paid and settled. The batches of one part may arrive in any order, so a few are under way at once; a part begins when the one
 * before it is answered, for a brand's clock never goes back. Between them the brand's people act.
 */
final class PostingSample {

    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 4;

    private final ApiClient api;
    private final String brand;
    private final SampleSize size;
    private final Staff staff;

    PostingSample(ApiClient api, String brand, SampleSize size, Staff staff) {
        this.api = api;
        this.brand = brand;
        this.size = size;
        this.staff = staff;
    }

    /** Posts everything and answers how many facts that were. */
    long post(PrintStream out) {
        Instant already = api.clock(brand).orElse(Instant.MIN);
        var sample = new SampleBrand(size);
        var progress = new ProgressBar(out, SampleSize.DAYS, System::nanoTime);
        ExecutorService requests = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int day = 0; day < SampleSize.DAYS; day++) {
                var spend = new ArrayList<Fact>(day == 0 ? sample.standing() : List.of());
                spend.addAll(sample.spendOn(day));
                post(new Part(day, "spend", sample.spendToldAt(day), spend), requests, progress);
                if (already.isBefore(sample.spendToldAt(day))) {
                    staff.lead().ifPresent(MarketingLead::answer);
                }
                post(new Part(day, "parcels", sample.toldAt(day), sample.deliveriesOn(day)), requests, progress);
                post(new Part(day, "goods", sample.toldAt(day), sample.goodsOn(day)), requests, progress);
                post(new Part(day, "money", sample.toldAt(day), sample.moneyOn(day)), requests, progress);
                staff.close();
                progress.at(day + 1L, size.date(day).toString(), 0);
            }
        } finally {
            requests.shutdownNow();
        }
        progress.done();
        return progress.facts();
    }

    /** What is told of one day at once. */
    private record Part(int day, String what, Instant asOf, List<Fact> facts) {}

    private void post(Part part, ExecutorService requests, ProgressBar progress) {
        String date = size.date(part.day()).toString();
        var answers = new ArrayList<Future<Integer>>();
        for (int from = 0; from < part.facts().size(); from += BATCH) {
            List<Fact> batch = List.copyOf(part.facts()
                    .subList(from, Math.min(from + BATCH, part.facts().size())));
            String key = "sample-%d-%d-%s-%s-%d".formatted(size.seed(), size.factor(), date, part.what(), from / BATCH);
            answers.add(requests.submit(() -> {
                api.post(brand, part.asOf(), batch, key);
                progress.at(part.day(), date, batch.size());
                return batch.size();
            }));
        }
        answers.forEach(PostingSample::await);
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

package dev.interlock.importing;

import dev.interlock.client.ApiClient;
import dev.interlock.client.FactsAnswer;
import dev.interlock.client.ProgressBar;
import dev.interlock.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts the facts of one file, batch by batch, each under a key that follows from the file. */
final class PostingSettlement implements Consumer<Fact> {

    private static final int BATCH = 10_000;

    private final ApiClient api;
    private final Target target;
    private final ProgressBar progress;
    private final List<Fact> batch = new ArrayList<>();
    private int posted;
    private long accepted;
    private long unchanged;
    private long outdated;

    /**
     * Where facts are posted.
     *
     * @param asOf what time it is there; null for a brand that goes by the clock on the wall
     * @param keyPrefix what tells this file from others in idempotency keys
     */
    record Target(String brand, @Nullable Instant asOf, String keyPrefix) {}

    PostingSettlement(ApiClient api, Target target, ProgressBar progress) {
        this.api = api;
        this.target = target;
        this.progress = progress;
    }

    /** How many batches {@code facts} come to. */
    static long batches(long facts) {
        return (facts + BATCH - 1) / BATCH;
    }

    @Override
    public void accept(Fact fact) {
        batch.add(fact);
        if (batch.size() == BATCH) {
            post();
        }
    }

    /** Posts what is left. */
    void end() {
        if (!batch.isEmpty()) {
            post();
        }
        progress.done();
    }

    long accepted() {
        return accepted;
    }

    long unchanged() {
        return unchanged;
    }

    long outdated() {
        return outdated;
    }

    private void post() {
        FactsAnswer answer = api.post(target.brand(), target.asOf(), batch, target.keyPrefix() + '-' + posted);
        accepted += answer.accepted();
        unchanged += answer.unchanged();
        outdated += answer.outdated();
        progress.at(++posted, target.brand(), batch.size());
        batch.clear();
    }
}

package dev.interlock.publishing;

import dev.interlock.publishing.PublishingRefused.Why;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The jobs of one kind: the last {@value #KEPT_MOST} are remembered, in memory.
 *
 * @param <T> what comes of one
 */
final class Jobs<T> {

    /** So many are remembered. */
    static final int KEPT_MOST = 20;

    private final Workbench workbench;
    private final Map<UUID, Job<T>> kept = new LinkedHashMap<>();

    Jobs(Workbench workbench) {
        this.workbench = workbench;
    }

    /** @throws StageTaken while the workbench is taken */
    synchronized Job<T> begin(String brand, String subject, Function<Job<T>.Watch, T> work) {
        var job = new Job<T>(brand, subject, workbench.now(), work);
        workbench.begin(job);
        kept.put(job.id(), job);
        if (kept.size() > KEPT_MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return job;
    }

    /** @throws PublishingRefused when there is none of this id */
    synchronized Job<T> find(String brand, String subject, UUID id) {
        Job<T> job = kept.get(id);
        if (job == null || !job.brand().equals(brand) || !job.subject().equals(subject)) {
            throw new PublishingRefused(
                    Why.UNKNOWN,
                    "%s is not known. The last %d are kept, until the service stops.".formatted(id, KEPT_MOST));
        }
        return job;
    }

    Job<T> cancel(String brand, String subject, UUID id) {
        Job<T> job = find(brand, subject, id);
        job.cancel(workbench.now());
        return job;
    }
}

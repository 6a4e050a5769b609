package dev.interlock.publishing;

import dev.interlock.brand.Brands;
import dev.interlock.brand.Replay;
import dev.interlock.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tries drafts on the last days of their brands. */
@ApplicationScoped
public class BackTesting {

    private final Publishing publishing;
    private final Brands brands;
    private final Jobs<BackTest> jobs;

    BackTesting(Publishing publishing, Brands brands, Workbench workbench) {
        this.publishing = publishing;
        this.brands = brands;
        this.jobs = new Jobs<>(workbench);
    }

    /**
     * Begins to try the draft {@code id} on the last {@code days} business days of its brand.
     *
     * @param days at most {@link BackTest#DAYS_MOST}
     * @throws StageTaken while the workbench is taken
     * @throws PublishingRefused when there is no such draft, or other tables decide than it was drafted against
     */
    public Job<BackTest> begin(String brand, UUID id, int days) {
        Rulebook draft = publishing.tried(publishing.draft(brand, id));
        return jobs.begin(brand, id.toString(), watch -> {
            try (Replay replay = brands.replay(brand, draft, days)) {
                return BackTest.of(replay, days, watch);
            }
        });
    }

    /**
     * One of the last back-tests of the draft {@code id}.
     *
     * @throws PublishingRefused when it is not known, or no more
     */
    public Job<BackTest> find(String brand, UUID id, UUID backTest) {
        return jobs.find(brand, id.toString(), backTest);
    }

    /** The same, cancelled unless it has ended already. */
    public Job<BackTest> cancel(String brand, UUID id, UUID backTest) {
        return jobs.cancel(brand, id.toString(), backTest);
    }
}

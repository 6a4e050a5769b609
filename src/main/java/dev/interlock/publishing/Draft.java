package dev.interlock.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edited workbook on its way, or what was edited on disk.
 *
 * @param workbook the workbook that was edited, without its ending; null when it was read from disk
 * @param base the id of the rulebook it was drafted against
 * @param baseShared whether that was the shared one, of all brands without tables of their own
 * @param rulebook the id of the rulebook it makes
 * @param reason why the author changes something
 * @param rehearsal what the scenarios said; null before they were run
 * @param decision who said yes or no; null before
 * @param activateAt when it shall decide; null before somebody said yes
 * @param activatedAt when it began to decide; null before
 * @param endedBecause why it decides no longer, or never did; null while it may
 */
public record Draft(
        UUID id,
        String brand,
        @Nullable String workbook,
        String base,
        boolean baseShared,
        String rulebook,
        String author,
        String reason,
        Instant createdAt,
        DraftState state,
        @Nullable RehearsalResult rehearsal,
        @Nullable Verdict decision,
        @Nullable Instant activateAt,
        @Nullable Instant activatedAt,
        @Nullable String endedBecause) {

    /**
     * What the scenarios said.
     *
     * @param run how many were run
     * @param failedProduct the product's own that failed: they pin their tables, so they never should
     * @param failedBrand those that rest on the brand's tables and failed: an approver may accept that
     */
    public record RehearsalResult(int run, List<String> failedProduct, List<String> failedBrand) {}

    /** Who said yes or no, when, and why. */
    public record Verdict(String by, Instant at, @Nullable String reason) {}
}

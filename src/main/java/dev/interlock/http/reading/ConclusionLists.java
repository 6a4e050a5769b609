package dev.interlock.http.reading;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.Archive;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.journal.StoredConclusion.Kind;
import dev.interlock.journal.StoredConclusion.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Signals and interventions, which are listed alike. */
@ApplicationScoped
class ConclusionLists {

    private final Brands brands;
    private final Archive archive;

    ConclusionLists(Brands brands, Archive archive) {
        this.brands = brands;
        this.archive = archive;
    }

    ConclusionPage list(String brand, Kind kind, Which which, @Nullable String type, Paging paging) {
        ZoneId zone = zone(brand);
        var wanted = new Archive.Wanted(kind, which.status(), type, paging.afterId());
        List<StoredConclusion> found = archive.conclusions(brand, wanted, paging.fetch());
        return new ConclusionPage(
                paging.page(found).stream()
                        .map(one -> ConclusionView.of(one, zone))
                        .toList(),
                paging.next(found, StoredConclusion::id));
    }

    ConclusionView one(String brand, Kind kind, UUID id) {
        ZoneId zone = zone(brand);
        return archive.conclusion(brand, kind, id)
                .map(found -> ConclusionView.of(found, zone))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "The brand %s has no %s %s.".formatted(brand, kind.name().toLowerCase(Locale.ROOT), id)));
    }

    private ZoneId zone(String brand) {
        BrandView known = Readers.known(brands, brand);
        return known.zone();
    }

    /** Which of them are listed. */
    @Schema(name = "WhichConclusions")
    enum Which {
        ACTIVE(Status.ACTIVE),
        CLEARED(Status.CLEARED),
        ALL(null);

        private final @Nullable Status status;

        Which(@Nullable Status status) {
            this.status = status;
        }

        @Nullable Status status() {
            return status;
        }
    }

    @Schema(name = "ConclusionPage")
    record ConclusionPage(
            List<ConclusionView> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.")
            @Nullable String next) {}
}

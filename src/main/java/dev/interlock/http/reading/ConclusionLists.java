package dev.interlock.http.reading;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import dev.interlock.journal.StoredConclusion.Kind;
import dev.interlock.journal.StoredConclusion.Status;
import dev.interlock.reporting.Doubts;
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
    private final Readings readings;
    private final Doubts doubts;

    ConclusionLists(Brands brands, Readings readings, Doubts doubts) {
        this.brands = brands;
        this.readings = readings;
        this.doubts = doubts;
    }

    ConclusionPage list(String brand, Kind kind, Which which, @Nullable String type, Paging paging) {
        ZoneId zone = zone(brand);
        Page<ConclusionView> found =
                readings.conclusions(brand, kind, which.status(), type, paging.after, paging.limit);
        Doubts.Standing doubted = doubts.of(brand);
        return new ConclusionPage(
                found.items().stream()
                        .map(one -> ConclusionAnswer.of(one, doubted, zone))
                        .toList(),
                found.next());
    }

    ConclusionAnswer one(String brand, Kind kind, UUID id) {
        ZoneId zone = zone(brand);
        return readings.conclusion(brand, kind, id)
                .map(found -> ConclusionAnswer.of(found, doubts.of(brand), zone))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "The brand %s has no %s %s."
                                .formatted(brand, kind.name().toLowerCase(Locale.ROOT), id)));
    }

    private ZoneId zone(String brand) {
        BrandView known = KnownBrand.of(brands, brand);
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

        @Nullable
        Status status() {
            return status;
        }
    }

    @Schema(name = "ConclusionPage")
    record ConclusionPage(
            List<ConclusionAnswer> items,
            @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                    String next) {}
}

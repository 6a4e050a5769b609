package dev.interlock.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code draft}. Whoever changes one holds the {@link BrandLock} of its brand. */
@Entity
@Table(name = "draft")
@SuppressWarnings("NullAway.Init")
class DraftRow extends PanacheEntityBase {

    @Id
    UUID id;

    String brand;

    @Nullable
    String workbook;

    String base;

    @Column(name = "base_shared")
    boolean baseShared;

    String rulebook;

    String author;

    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    DraftState state;

    @Nullable
    Integer rehearsed;

    @Column(name = "failed_product")
    String @Nullable [] failedProduct;

    @Column(name = "failed_brand")
    String @Nullable [] failedBrand;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    @Column(name = "activate_at")
    @Nullable
    Instant activateAt;

    @Column(name = "activated_at")
    @Nullable
    Instant activatedAt;

    @Column(name = "ended_because")
    @Nullable
    String endedBecause;

    @Nullable
    UUID follows;

    static Optional<DraftRow> of(String brand, UUID id) {
        return find("brand = ?1 and id = ?2", brand, id).firstResultOptional();
    }

    /** The newest first. */
    static List<DraftRow> newest(String brand, int most) {
        return find("brand = ?1 order by createdAt desc, id", brand)
                .page(0, most)
                .list();
    }

    /** How many may still come to decide. */
    static long open(String brand) {
        return count(
                "brand = ?1 and state in ?2",
                brand,
                List.of(DraftState.CHECKED, DraftState.REHEARSED, DraftState.APPROVED));
    }

    static Optional<DraftRow> active(String brand) {
        return find("brand = ?1 and state = ?2", brand, DraftState.ACTIVE).firstResultOptional();
    }

    /** Approved ones whose time has come, the first first. */
    static List<DraftRow> due(Instant now) {
        return list("state = ?1 and activateAt <= ?2 order by activateAt", DraftState.APPROVED, now);
    }

    /** Goes on to {@code to}; where it cannot, whoever asked comes out of turn. */
    void go(DraftState to) {
        if (!state.next().contains(to)) {
            throw new PublishingRefused(
                    PublishingRefused.Why.OUT_OF_TURN, "The draft is %s; it cannot be %s.".formatted(state, to));
        }
        state = to;
    }

    Draft draft() {
        return new Draft(
                id,
                brand,
                workbook,
                base,
                baseShared,
                rulebook,
                author,
                reason,
                createdAt,
                state,
                rehearsed == null ? null : new Draft.RehearsalResult(rehearsed, list(failedProduct), list(failedBrand)),
                decidedBy == null || decidedAt == null ? null : new Draft.Verdict(decidedBy, decidedAt, decisionReason),
                activateAt,
                activatedAt,
                endedBecause);
    }

    private static List<String> list(String @Nullable [] texts) {
        return texts == null ? List.of() : List.of(texts);
    }
}

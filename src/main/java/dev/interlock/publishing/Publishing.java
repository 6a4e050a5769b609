package dev.interlock.publishing;

import dev.interlock.brand.Answer;
import dev.interlock.brand.Aside;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Mandate;
import dev.interlock.brand.RulebookRefused;
import dev.interlock.brand.WhatIf;
import dev.interlock.engine.RuleFailed;
import dev.interlock.journal.Rulebooks;
import dev.interlock.publishing.PublishingRefused.Why;
import dev.interlock.rehearsal.Outcome;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.RulebookProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Leads drafts to where they decide, and back. */
@ApplicationScoped
public class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private static final int LISTED_MOST = 200;

    private final Brands brands;
    private final Stage stage;
    private final Rulebooks rulebooks;
    private final BrandLock lock;
    private final Clock clock;
    private final Semaphore trying = new Semaphore(1);

    Publishing(Brands brands, Stage stage, DataSource database, BrandLock lock, Clock clock) {
        this.brands = brands;
        this.stage = stage;
        this.rulebooks = new Rulebooks(database);
        this.lock = lock;
        this.clock = clock;
    }

    /** The drafts of {@code brand}, the newest first, at most {@value #LISTED_MOST}. */
    public List<Draft> drafts(String brand) {
        return QuarkusTransaction.requiringNew().call(() -> DraftRow.newest(brand, LISTED_MOST).stream()
                .map(DraftRow::draft)
                .toList());
    }

    /** One draft. */
    public Draft draft(String brand, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> row(brand, id).draft());
    }

    /** In what {@code draft} differs from the rulebook it was drafted against. */
    public Differences differences(Draft draft) {
        return Differences.between(rulebooks.load(draft.base()), rulebooks.load(draft.rulebook()));
    }

    /**
     * What {@code draft} would change of what its brand concludes now. One is tried at a time: each takes
     * the memory of a whole brand.
     *
     * @throws StageTaken when another is being tried
     * @throws PublishingRefused when other tables decide than it was drafted against, or a rule fails by it
     */
    public Impact impact(Draft draft) {
        Rulebook tried = tried(draft);
        if (!trying.tryAcquire()) {
            throw new StageTaken("Another draft is being tried.");
        }
        try (WhatIf whatIf = brands.whatIf(draft.brand())) {
            return Impact.of(whatIf, tried);
        } catch (RuleFailed failed) {
            throw new PublishingRefused(Why.INVALID, "A rule fails by it: %s".formatted(failed.getMessage()));
        } finally {
            trying.release();
        }
    }

    /** The rulebook {@code draft} makes, while what it was drafted against still decides. */
    Rulebook tried(Draft draft) {
        requireBase(draft);
        return rulebooks.load(draft.rulebook());
    }

    /**
     * What came of rehearsing.
     *
     * @param failed the scenarios that were not kept, with every expectation that was not met
     */
    public record Rehearsed(Draft draft, List<Outcome> failed) {}

    /** Runs every scenario by the draft {@code id}; those that rest on the brand's tables meet the edited ones. */
    public Rehearsed rehearse(String brand, UUID id) {
        Draft draft = draft(brand, id);
        List<Scenario> scenarios = stage.scenarios().scenarios();
        List<Outcome> failed = stage.run(scenarios, rulebooks.load(draft.rulebook())).stream()
                .filter(outcome -> !outcome.passed())
                .toList();
        Draft rehearsed = lock.holding(
                brand,
                () -> change(brand, id, row -> {
                    row.go(DraftState.REHEARSED);
                    row.rehearsed = scenarios.size();
                    row.failedProduct = names(failed, true);
                    row.failedBrand = names(failed, false);
                }));
        return new Rehearsed(rehearsed, failed);
    }

    private static String[] names(List<Outcome> failed, boolean product) {
        return failed.stream()
                .map(Outcome::scenario)
                .filter(scenario -> scenario.pinsItsTables() == product)
                .map(Scenario::name)
                .toArray(String[]::new);
    }

    /**
     * Says yes to a draft, which decides at once or from {@code at} on.
     *
     * @param accepted scenarios of the brand that fail by the draft and shall; a reason is needed then
     */
    public Draft approve(
            String brand, UUID id, Person person, @Nullable String reason, Set<String> accepted, @Nullable Instant at) {
        return lock.holding(brand, () -> {
            Draft draft = draft(brand, id);
            if (draft.author().equals(person.name())) {
                throw new PublishingRefused(
                        Why.NOT_ELIGIBLE, "%s drafted it; somebody else must say yes.".formatted(person.name()));
            }
            requireRights(person, draft);
            requireBase(draft);
            requireScenarios(draft, accepted, reason);
            boolean atOnce = at == null || !at.isAfter(now());
            if (atOnce) {
                brands.desk(brand); // Another process's brand is refused before anything is recorded.
            }
            change(brand, id, row -> {
                row.go(DraftState.APPROVED);
                decided(row, person, reason);
                row.activateAt = at == null ? now() : at;
            });
            return atOnce ? activate(brand, id) : draft(brand, id);
        });
    }

    private void requireRights(Person person, Draft draft) {
        Rulebook before = rulebooks.load(draft.base());
        Rulebook after = rulebooks.load(draft.rulebook());
        Rights.mayChange(person, draft.workbook(), before, after);
        Rights.ofOthers(person, after.differencesFrom(before), before, after);
    }

    private static void requireScenarios(Draft draft, Set<String> accepted, @Nullable String reason) {
        Draft.RehearsalResult rehearsal = draft.rehearsal();
        if (rehearsal == null) {
            throw new PublishingRefused(Why.OUT_OF_TURN, "The draft was not rehearsed yet.");
        }
        var inTheWay = new ArrayList<>(rehearsal.failedProduct());
        rehearsal.failedBrand().stream()
                .filter(scenario -> !accepted.contains(scenario))
                .forEach(inTheWay::add);
        if (!inTheWay.isEmpty()) {
            throw new PublishingRefused(
                    Why.INVALID, "%d scenarios are not kept by it.".formatted(inTheWay.size()), inTheWay);
        }
        if (!rehearsal.failedBrand().isEmpty() && (reason == null || reason.isBlank())) {
            throw new PublishingRefused(Why.INVALID, "Accepting that scenarios change needs a reason.");
        }
    }

    /** Says no to a draft that does not decide yet: its author, or somebody of the team. */
    public Draft reject(String brand, UUID id, Person person, String reason) {
        return lock.holding(brand, () -> {
            Draft draft = draft(brand, id);
            if (!draft.author().equals(person.name())) {
                Rights.mayChange(
                        person, draft.workbook(), rulebooks.load(draft.base()), rulebooks.load(draft.rulebook()));
            }
            return change(brand, id, row -> {
                row.go(DraftState.REJECTED);
                decided(row, person, reason);
                row.endedBecause = reason;
            });
        });
    }

    private void decided(DraftRow row, Person person, @Nullable String reason) {
        row.decidedBy = person.name();
        row.decidedAt = now();
        row.decisionReason = reason;
    }

    /** Lets the tables decide again that decided before the active draft; answers the draft that ended. */
    public Draft rollBack(String brand, Person person, String reason) {
        return lock.holding(brand, () -> {
            Draft active = QuarkusTransaction.requiringNew()
                    .call(() -> DraftRow.active(brand).map(DraftRow::draft))
                    .filter(draft ->
                            draft.rulebook().equals(brands.rulebookOf(brand).id()))
                    .orElseThrow(() -> new PublishingRefused(
                            Why.OUT_OF_TURN,
                            "No draft decides for the brand %s; nothing can be taken back.".formatted(brand)));
            requireRights(person, active);
            decide(
                    brand,
                    active.baseShared() ? brands.activeRulebook() : rulebooks.load(active.base()),
                    Mandate.takenBack(person.name(), active.id(), reason));
            return QuarkusTransaction.requiringNew().call(() -> {
                DraftRow row = row(brand, active.id());
                row.go(DraftState.SUPERSEDED);
                row.endedBecause = "%s took it back: %s".formatted(person.name(), reason);
                DraftRow.flush();
                if (row.follows != null) {
                    DraftRow former = row(brand, row.follows);
                    former.go(DraftState.ACTIVE);
                    former.endedBecause = null;
                }
                return row.draft();
            });
        });
    }

    /** Activates approved drafts of the brands here whose time has come. */
    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void activateDue() {
        List<Draft> due = QuarkusTransaction.requiringNew()
                .call(() -> DraftRow.due(now()).stream().map(DraftRow::draft).toList());
        if (due.isEmpty()) {
            return;
        }
        Set<String> here = brands.all().stream()
                .filter(BrandView::ownedHere)
                .map(BrandView::name)
                .collect(Collectors.toSet());
        for (Draft draft : due) {
            if (here.contains(draft.brand())) {
                try {
                    lock.holding(draft.brand(), () -> activate(draft.brand(), draft.id()));
                } catch (RuntimeException no) {
                    LOG.warnf("draft not activated draft=%s brand=%s: %s", draft.id(), draft.brand(), no);
                }
            }
        }
    }

    /**
     * Lets an approved draft decide, unless it does already: whoever was to say so may have been stopped. One
     * that can never decide is ended, and says why.
     */
    private Draft activate(String brand, UUID id) {
        Draft draft = draft(brand, id);
        if (draft.state() != DraftState.APPROVED) {
            return draft;
        }
        try {
            if (!brands.rulebookOf(brand).id().equals(draft.rulebook())) {
                requireBase(draft);
                Draft.Verdict yes = Objects.requireNonNull(draft.decision());
                decide(brand, rulebooks.load(draft.rulebook()), Mandate.approved(yes.by(), draft.id(), yes.reason()));
            }
        } catch (PublishingRefused | RulebookRefused | RulebookProblems never) {
            change(brand, id, row -> {
                row.go(DraftState.SUPERSEDED);
                row.endedBecause = never.getMessage();
            });
            throw never;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            DraftRow row = row(brand, id);
            DraftRow.active(brand).ifPresent(former -> {
                former.go(DraftState.SUPERSEDED);
                former.endedBecause = "Another draft decides.";
                row.follows = former.rulebook.equals(row.base) ? former.id : null;
            });
            DraftRow.flush();
            row.go(DraftState.ACTIVE);
            row.activatedAt = now();
            return row.draft();
        });
    }

    /** Lets {@code rulebook} decide; whatever the desk refuses leaves what decided before. */
    private void decide(String brand, Rulebook rulebook, Mandate mandate) {
        try {
            Answer answer = Aside.doing(() -> brands.desk(brand)
                    .activate(rulebook, mandate)
                    .toCompletableFuture()
                    .join());
            if (answer instanceof Answer.Refused refused) {
                throw new PublishingRefused(Why.INVALID, refused.problems().toString());
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void requireBase(Draft draft) {
        String present = brands.rulebookOf(draft.brand()).id();
        if (!present.equals(draft.base())) {
            throw new PublishingRefused(
                    Why.STALE,
                    "It was drafted against the rulebook %s; %s decides now. Download the workbook and edit it again."
                            .formatted(draft.base(), present));
        }
    }

    private static Draft change(String brand, UUID id, Consumer<DraftRow> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DraftRow row = row(brand, id);
            change.accept(row);
            return row.draft();
        });
    }

    private static DraftRow row(String brand, UUID id) {
        return DraftRow.of(brand, id)
                .orElseThrow(() -> new PublishingRefused(Why.UNKNOWN, "There is no draft %s.".formatted(id)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

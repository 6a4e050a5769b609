package dev.interlock.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.WhatIf;
import dev.interlock.engine.Change;
import dev.interlock.intervention.AdjustmentLift;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.rulebook.Edit;
import dev.interlock.rulebook.RuleFileDifference;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change of what a brand concludes now. Before anything is registered: who is asked
 * and what is granted follows later from what is proposed.
 *
 * @param asOf the brand's clock; null before its first request
 * @param facts how many facts it was tried on
 * @param together all edits at once
 * @param effects the single changes, the first {@value #EFFECTS_MOST}; what would be lifted and withdrawn first
 * @param edits each edit by itself, the first {@value #EDITS_MOST}; changed rule files are one
 */
public record Impact(@Nullable Instant asOf, long facts, Sum together, List<Effect> effects, List<EditImpact> edits) {

    /** So many single changes are told. */
    public static final int EFFECTS_MOST = 500;

    /** So many edits are tried by themselves. */
    public static final int EDITS_MOST = 50;

    /**
     * Changes, counted.
     *
     * @param lifts of the interventions proposed, those that undo what was carried out
     * @param gainPaise how much more the proposed adjustments would gain in a day
     * @param spendMovedPaise how much more spend they would move in a day
     */
    public record Sum(
            int signalsRaised,
            int signalsChanged,
            int signalsCleared,
            int interventionsProposed,
            int interventionsChanged,
            int interventionsWithdrawn,
            int lifts,
            long gainPaise,
            long spendMovedPaise) {

        static Sum of(List<Change> changes) {
            return new Sum(
                    count(changes, true, Change.Kind.RAISED),
                    count(changes, true, Change.Kind.CHANGED),
                    count(changes, true, Change.Kind.WITHDRAWN),
                    count(changes, false, Change.Kind.RAISED),
                    count(changes, false, Change.Kind.CHANGED),
                    count(changes, false, Change.Kind.WITHDRAWN),
                    (int) changes.stream().filter(Impact::lifts).count(),
                    more(changes, CampaignAdjustment::gainPaise),
                    more(changes, CampaignAdjustment::spendMovedPaise));
        }

        private static int count(List<Change> changes, boolean signals, Change.Kind kind) {
            return (int) changes.stream()
                    .filter(change -> change.kind() == kind && change.conclusion() instanceof Signal == signals)
                    .count();
        }

        /** By how much what {@code paise} says of adjustments would change. */
        private static long more(List<Change> changes, ToLongFunction<CampaignAdjustment> paise) {
            return changes.stream()
                    .mapToLong(change -> of(after(change), paise) - of(change.before(), paise))
                    .sum();
        }

        private static long of(@Nullable Conclusion conclusion, ToLongFunction<CampaignAdjustment> paise) {
            return conclusion instanceof CampaignAdjustment adjustment ? paise.applyAsLong(adjustment) : 0;
        }
    }

    /** What would become of one conclusion. */
    public enum Kind {
        RAISED,
        CHANGED,
        WITHDRAWN
    }

    /**
     * One conclusion that would come, go or change.
     *
     * @param before what stands; null for what would come
     * @param after what would stand; null for what would go
     */
    public record Effect(
            Kind kind,
            String type,
            String subject,
            String target,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        private static Effect of(Change change) {
            var key = change.conclusion().key();
            return new Effect(
                    Kind.valueOf(change.kind().name()),
                    key.type(),
                    key.subject(),
                    key.target(),
                    json(change.before()),
                    json(Impact.after(change)));
        }

        private static @Nullable JsonNode json(@Nullable Conclusion conclusion) {
            return conclusion == null ? null : CanonicalJson.mapper().valueToTree(conclusion);
        }
    }

    /**
     * One edit by itself.
     *
     * @param edit what it changes, with its address
     * @param alone what it would change without the others; null when it needs them beside it
     */
    public record EditImpact(String edit, @Nullable Sum alone) {}

    static Impact of(WhatIf whatIf, Rulebook draft) {
        List<Change> together = whatIf.by(draft);
        List<EditImpact> edits = new ArrayList<>(rules(whatIf, draft));
        draft.editsFrom(whatIf.present(), EDITS_MOST - edits.size()).forEach(edit -> edits.add(alone(whatIf, edit)));
        return new Impact(
                whatIf.asOf(),
                whatIf.facts(),
                Sum.of(together),
                together.stream()
                        .sorted(Comparator.comparing(Impact::rank))
                        .limit(EFFECTS_MOST)
                        .map(Effect::of)
                        .toList(),
                List.copyOf(edits));
    }

    private static boolean lifts(Change change) {
        return change.kind() == Change.Kind.RAISED && change.conclusion() instanceof AdjustmentLift;
    }

    /** What undoes or takes away comes before what is added. */
    private static int rank(Change change) {
        return lifts(change) ? 0 : change.kind() == Change.Kind.WITHDRAWN ? 1 : 2;
    }

    /** The changed rule files, as one edit. */
    private static List<EditImpact> rules(WhatIf whatIf, Rulebook draft) {
        List<RuleFileDifference> files = draft.ruleFilesFrom(whatIf.present());
        if (files.isEmpty()) {
            return List.of();
        }
        Rulebook alone = Rulebook.of(draft.rules(), whatIf.present().workbooks());
        return List.of(new EditImpact("rules: %s".formatted(files), Sum.of(whatIf.by(alone))));
    }

    private static EditImpact alone(WhatIf whatIf, Edit edit) {
        return new EditImpact(
                edit.sentence(),
                edit.alone().map(alone -> Sum.of(whatIf.by(alone))).orElse(null));
    }

    private static @Nullable Conclusion after(Change change) {
        return change.kind() == Change.Kind.WITHDRAWN ? null : change.conclusion();
    }
}

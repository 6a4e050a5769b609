package dev.interlock.http.posting;

import dev.interlock.brand.Answer;
import dev.interlock.http.DecisionView;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch, or of one chunk of a stream. */
@Schema(description = "What became of the facts, once it was committed.")
record BatchAnswer(
        @Schema(description = "Where in the brand's journal the request stands; gapless.", examples = "4711")
                long position,
        @Schema(
                        description = "The journal's hash at that position, in hex. It covers everything before.",
                        examples = "9c1e…")
                String head,
        @Schema(description = "The id of the rulebook that decided.", examples = "3f9a…") String rulebook,
        @Schema(description = "How many facts are what the brand knows now.", examples = "3") int accepted,
        @Schema(description = "How many were already known, word for word.", examples = "1") int unchanged,
        @Schema(description = "How many were older than what is known; journaled, without effect.", examples = "0")
                int outdated,
        @Schema(description = "With unknownFields=report: pointers to fields that were left aside.") @Nullable
                List<String> unknownFields,
        DecisionView decision) {

    static BatchAnswer of(Answer.Decided decided, List<String> unknownFields, ZoneId zone) {
        return new BatchAnswer(
                decided.position(),
                decided.head(),
                decided.rulebook(),
                decided.accepted(),
                decided.unchanged(),
                decided.outdated(),
                unknownFields.isEmpty() ? null : unknownFields,
                DecisionView.of(decided.decision(), zone));
    }
}

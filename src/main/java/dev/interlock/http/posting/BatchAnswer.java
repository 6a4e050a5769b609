package dev.interlock.http.posting;

import dev.interlock.brand.Answer;
import dev.interlock.http.DecisionView;
import dev.interlock.journal.Reading;
import dev.interlock.journal.UnknownCode;
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
        @Schema(
                        description =
                                "How many codes of other systems are not known here; absent when all are. Their facts count, with the code read as unknown.",
                        examples = "1")
                @Nullable
                Integer unknownCodeCount,
        @Schema(description = "Those codes, at most 1,000.") @Nullable List<UnreadCode> unknownCodes,
        DecisionView decision) {

    /** The most unknown codes that an answer lists. */
    private static final int MOST_CODES = 1_000;

    @Schema(name = "UnreadCode", description = "A code of another system that is not known here.")
    record UnreadCode(
            @Schema(
                            description = "Where it stood; in a stream it begins with the number of the line.",
                            examples = "/facts/0/terminal")
                    String pointer,
            @Schema(description = "As it is kept.", examples = "HELD_AT_CUSTOMS") String value,
            @Schema(description = "What it counts as.", examples = "UNKNOWN") String readAs) {

        static UnreadCode of(UnknownCode code) {
            return new UnreadCode(code.pointer(), code.code(), code.readAs());
        }
    }

    static BatchAnswer of(Answer.Decided decided, Reading reading, ZoneId zone) {
        List<String> unknownFields = reading.unknownFields();
        List<UnknownCode> codes = reading.unknownCodes();
        return new BatchAnswer(
                decided.position(),
                decided.head(),
                decided.rulebook(),
                decided.accepted(),
                decided.unchanged(),
                decided.outdated(),
                unknownFields.isEmpty() ? null : unknownFields,
                codes.isEmpty() ? null : codes.size(),
                codes.isEmpty()
                        ? null
                        : codes.stream().limit(MOST_CODES).map(UnreadCode::of).toList(),
                DecisionView.of(decided.decision(), zone));
    }
}

package dev.interlock.http.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a stored trace, for the published contract only: it is passed on as it was written. */
@Schema(name = "Trace", description = "Everything behind one decision.")
record TraceShape(
        UUID id,
        String brand,
        @Schema(description = "The journal position that was decided on.") long position,
        @Schema(description = "What kind of entry that is.", examples = "FACTS") String entry,
        Instant asOf,
        @Schema(description = "The id of the rulebook that decided.") String rulebook,
        int accepted,
        int unchanged,
        int outdated,
        @Schema(description = "What differs, each with its reasons.") List<StepShape> changes,
        @Schema(description = "What was looked at and raised nothing.") List<LookedAtShape> considered,
        @Schema(description = "How many rules fired.") int firings) {

    @Schema(name = "TraceStep", description = "One conclusion that differs.")
    record StepShape(
            UUID id,
            @Schema(enumeration = {"SIGNAL", "INTERVENTION"}) String kind,
            @Schema(enumeration = {"RAISED", "CHANGED", "WITHDRAWN"}) String change,
            String type,
            String subject,
            String target,
            Instant raisedAt,
            Instant actBy,
            @Schema(description = "What it said before; absent when it is new.", type = SchemaType.OBJECT)
                    Object before,
            @Schema(description = "What it says; absent when it was withdrawn.", type = SchemaType.OBJECT) Object after,
            @Schema(description = "Why it stands; absent when it was withdrawn, its reasons are gone.")
                    BecauseShape because) {}

    @Schema(name = "TraceLookedAt", description = "A zone that raised nothing.")
    record LookedAtShape(String subject, BecauseShape because) {}

    @Schema(name = "Because", description = "Why something was concluded: every rule that fired on the way, once.")
    record BecauseShape(
            @Schema(description = "The conclusion first; a step's reasons have higher numbers than itself.")
                    List<RuleStepShape> steps) {}

    @Schema(name = "RuleStep", description = "One rule that fired on the way to a conclusion.")
    record RuleStepShape(
            @Schema(description = "Its number within the trace; 1 is the conclusion itself.") int step,
            RuleShape rule,
            @Schema(description = "The concluded record's type.", examples = "ZoneAtRisk") String type,
            @Schema(description = "What the rule said.", type = SchemaType.OBJECT) Object concluded,
            List<RowShape> rows,
            List<FactShape> facts,
            @Schema(description = "The numbers of the steps it rests on.") List<Integer> because,
            @Schema(description = "How many more facts and conclusions of types already shown the rule matched.")
                    int omitted) {}

    @Schema(name = "RuleThatFired")
    record RuleShape(String id, @Schema(description = "What the rule says.") String sentence) {}

    @Schema(name = "RowUsed", description = "A row of a decision table that the rule matched.")
    record RowShape(
            @Schema(description = "Where it stands.", examples = "logistics.xlsx › Failure lines!3") String at,
            @Schema(description = "Its id, the first column.") String row,
            @Schema(examples = "FailureLine") String table,
            @Schema(type = SchemaType.OBJECT) Object values) {}

    @Schema(name = "FactUsed", description = "A fact that the rule matched; of a folded fact, its history.")
    record FactShape(
            String type,
            String key,
            @Schema(description = "The journal position of the request that last changed it.") long position,
            @Schema(type = SchemaType.OBJECT) Object value) {}
}

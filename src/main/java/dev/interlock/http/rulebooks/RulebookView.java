package dev.interlock.http.rulebooks;

import dev.interlock.rulebook.RuleInfo;
import dev.interlock.rulebook.Rulebook;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rulebook as it is shown. */
@Schema(name = "Rulebook", description = "One immutable version of rules and decision tables.")
record RulebookView(
        @Schema(description = "SHA-256 over rules, rows, schemas and build.", examples = "3f9a…") String id,
        @Schema(description = "SHA-256 over the rule files alone: when it stays, only rows have changed.")
                String rulesDigest,
        @Schema(description = "SHA-256 over the engine and the classes that rules and tables reach.")
                String buildDigest,
        List<RuleView> rules,
        List<TableView> tables) {

    static RulebookView of(Rulebook rulebook) {
        return new RulebookView(
                rulebook.id(),
                rulebook.rulesDigest(),
                rulebook.buildDigest(),
                rulebook.ruleInfos().stream().map(RuleView::of).toList(),
                TableView.all(rulebook));
    }

    @Schema(name = "Rule", description = "What identifies a rule to people.")
    record RuleView(
            @Schema(description = "Stable, never reused.", examples = "GR-01") String id,
            @Schema(description = "What the rule says.") String sentence,
            @Schema(examples = "logistics_to_marketing.drl") String file) {

        static RuleView of(RuleInfo rule) {
            return new RuleView(rule.id(), rule.sentence(), rule.file());
        }
    }
}

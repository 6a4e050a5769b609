package dev.interlock.publishing;

import dev.interlock.rulebook.RowDifference;
import dev.interlock.rulebook.RuleFileDifference;
import dev.interlock.rulebook.Rulebook;
import java.util.List;

/** In what a draft differs from the rulebook it was drafted against: neither, when only the look of its file does. */
public record Differences(List<RowDifference> rows, List<RuleFileDifference> ruleFiles) {

    static Differences between(Rulebook before, Rulebook after) {
        return new Differences(after.differencesFrom(before), after.ruleFilesFrom(before));
    }
}

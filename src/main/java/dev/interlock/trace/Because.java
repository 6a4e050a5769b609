package dev.interlock.trace;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something was concluded: every rule that fired on the way, once, with the rows and facts it
 * matched.
 *
 * @param steps the conclusion first; a step's reasons have higher numbers than itself
 */
public record Because(List<Step> steps) {

    /** The rule that said it. */
    public RuleRef rule() {
        return conclusion().rule();
    }

    /** The step that is the conclusion itself. */
    public Step conclusion() {
        return steps.get(0);
    }

    /** The ids of all rules behind the conclusion, each once, its own first. */
    public Stream<String> ruleIds() {
        return steps.stream().map(step -> step.rule().id()).distinct();
    }

    /** All rows any rule on the way matched, each once. */
    public Stream<RowUsed> rows() {
        return steps.stream().flatMap(step -> step.rows().stream()).distinct();
    }
}

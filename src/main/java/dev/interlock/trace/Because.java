package dev.interlock.trace;

import dev.interlock.signal.Derived;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why something was concluded: the rule that fired, and everything it matched, down to facts and rows.
 *
 * @param type the concluded record's type
 * @param concluded what the rule said
 * @param because the conclusions it rests on, each with its own reasons
 * @param omitted how many more facts and conclusions of the same types the rule matched
 */
public record Because(
        RuleRef rule,
        String type,
        Derived concluded,
        List<RowUsed> rows,
        List<FactUsed> facts,
        List<Because> because,
        int omitted) {

    /** The ids of all rules behind the conclusion, this one first. */
    public Stream<String> ruleIds() {
        return Stream.concat(Stream.of(rule.id()), because.stream().flatMap(Because::ruleIds));
    }
}

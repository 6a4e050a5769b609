package dev.interlock.trace;

import dev.interlock.signal.Derived;
import java.util.List;

/**
 * One rule that fired on the way to a conclusion.
 *
 * @param step its number within the trace; 1 is the conclusion itself
 * @param type the concluded record's type
 * @param concluded what the rule said
 * @param because the numbers of the steps it rests on
 * @param omitted how many more facts and conclusions of types already shown the rule matched
 */
public record Step(
        int step,
        RuleRef rule,
        String type,
        Derived concluded,
        List<RowUsed> rows,
        List<FactUsed> facts,
        List<Integer> because,
        int omitted) {}

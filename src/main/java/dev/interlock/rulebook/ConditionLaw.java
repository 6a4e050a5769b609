package dev.interlock.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What a rule may ask: patterns, their absence and presence, and sums over them. Nothing else is let through. */
final class ConditionLaw {

    static final String CLOCK = "dev.interlock.fact.AsOf";

    /** Types of which there are few at a time, so that a tick stays cheap. */
    static final Set<String> MAY_JOIN_CLOCK = Set.of(
            "dev.interlock.fact.Execution",
            "dev.interlock.fact.Ruling",
            "dev.interlock.intervention.ApprovalRequest",
            "dev.interlock.intervention.BandOf",
            "dev.interlock.policy.LoopLimit",
            "dev.interlock.signal.Outstanding",
            "dev.interlock.signal.SourceRhythm");

    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "collectList", "collectSet");
    private static final Pattern FIRST = Pattern.compile("\\$\\w+\\.first\\((.*)\\)", Pattern.DOTALL);

    /** A list that a matched record holds, bound by a condition before. */
    private static final Pattern PARTS = Pattern.compile("\\$\\w+");

    private final RuleFile file;
    private final RuleDescr rule;
    private final Problems problems;
    private final Set<String> types = new HashSet<>();

    ConditionLaw(RuleFile file, RuleDescr rule, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    /** Qualified names of the types asked for so far. */
    Set<String> types() {
        return types;
    }

    void check(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof AndDescr
                || condition instanceof OrDescr
                || condition instanceof NotDescr
                || condition instanceof ExistsDescr) {
            checkAll(((ConditionalElementDescr) condition).getDescrs());
        } else {
            String name = condition.getClass().getSimpleName().replace("Descr", "");
            refuse(condition, "a pattern, exists, not, or accumulate( … )", name.toLowerCase(Locale.ROOT));
        }
    }

    private void checkAll(List<? extends BaseDescr> conditions) {
        conditions.forEach(this::check);
    }

    private void pattern(PatternDescr pattern) {
        PatternSourceDescr source = pattern.getSource();
        if (source instanceof AccumulateDescr sums) {
            accumulate(pattern, sums);
        } else {
            type(pattern);
        }
        if (source instanceof FromDescr from) {
            from(pattern, from);
        } else if (source != null && !(source instanceof AccumulateDescr)) {
            refuse(pattern, "facts of the session", "from " + source.getText());
        }
        if (pattern.isQuery() || pattern.isUnification()) {
            refuse(pattern, "a pattern", "a query or unification");
        }
        if (!pattern.getBehaviors().isEmpty() || !pattern.getAnnotations().isEmpty()) {
            refuse(pattern, "a plain pattern", "a window or annotation");
        }
        pattern.getDescrs().forEach(constraint -> constraint(pattern, constraint));
    }

    private void type(PatternDescr pattern) {
        String simple = pattern.getObjectType();
        file.imports()
                .qualified(simple)
                .ifPresentOrElse(types::add, () -> refuse(pattern, "a type that the file imports", simple));
        if (file.imports().arithmetic(simple)) {
            refuse(pattern, "a fact, policy, signal or intervention", simple);
        }
    }

    private void constraint(PatternDescr pattern, BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr expression
                && expression.getType() == ExprConstraintDescr.Type.NAMED) {
            expression(pattern, expression.getExpression());
        } else {
            refuse(pattern, "constraints by name", constraint.toString());
        }
    }

    private void expression(BaseDescr at, String expression) {
        new ConstraintLaw(file.at(rule, at.getLine()), file.imports(), problems).check(expression);
    }

    private void accumulate(PatternDescr pattern, AccumulateDescr sums) {
        if (!pattern.getObjectType().startsWith("Object") || pattern.getIdentifier() != null) {
            refuse(
                    pattern,
                    "accumulate( pattern; function; constraint )",
                    pattern.getObjectType() + " from accumulate");
        }
        if (!sums.isExternalFunction()) {
            refuse(
                    pattern,
                    "one of the functions "
                            + String.join(", ", FUNCTIONS.stream().sorted().toList()),
                    "code");
            return;
        }
        check(sums.getInput());
        for (AccumulateFunctionCallDescr call : sums.getFunctions()) {
            if (!FUNCTIONS.contains(call.getFunction())) {
                String allowed = String.join(", ", FUNCTIONS.stream().sorted().toList());
                refuse(pattern, "one of the functions " + allowed, call.getFunction());
            }
            for (String argument : call.getParams()) {
                expression(pattern, argument);
            }
        }
    }

    private void from(PatternDescr pattern, FromDescr from) {
        String source = String.valueOf(from.getDataSource());
        var first = FIRST.matcher(source.strip());
        if (first.matches()) {
            expression(pattern, first.group(1));
        } else if (!PARTS.matcher(source.strip()).matches()) {
            refuse(pattern, "from $bucket.first( … ), or from a list that was bound", "from " + source);
        }
    }

    private void refuse(BaseDescr at, String expected, String found) {
        problems.add(file.at(rule, at.getLine()), expected, found);
    }
}
